package org.trivium.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Values of the Authorization header that nobody may believe; each would be of a director. */
public final class ForgedTokens {

    private static final int BITS = 2048;
    private static final RSAKey OF_A_STRANGER = strangersKey();

    private ForgedTokens() {}

    /** One that was good until an hour ago. */
    public static String expired() {
        Instant end = Instant.now().minus(Duration.ofHours(1));
        return Signing.bearer(key(), claims().expirationTime(Date.from(end)).build());
    }

    /** One that never ends. */
    public static String endless() {
        return Signing.bearer(key(), claims().expirationTime(null).build());
    }

    /** One that says it comes from another issuer. */
    public static String foreignIssuer() {
        return Signing.bearer(key(), claims().issuer("https://elsewhere.example").build());
    }

    /** One that is meant for somebody else. */
    public static String otherAudience() {
        return Signing.bearer(key(), claims().audience("payroll").build());
    }

    /** One whose algorithm is {@code none}. */
    public static String unsigned() {
        return "Bearer " + new PlainJWT(claims().build()).serialize();
    }

    /** One with HS256, whose secret is the public key that everybody may read. */
    public static String signedWithPublicKey() {
        try {
            return Signing.bearer(
                    JWSAlgorithm.HS256,
                    key().getKeyID(),
                    new MACSigner(key().toRSAPublicKey().getEncoded()),
                    claims().build());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One that a key of somebody else has signed, under the name of the right one. */
    public static String signedByStranger() {
        RSAKey named = new RSAKey.Builder(OF_A_STRANGER).keyID(key().getKeyID()).build();
        return Signing.bearer(named, claims().build());
    }

    /** One that a key has signed of which nobody has heard. */
    public static String signedByUnknownKey() {
        return Signing.bearer(OF_A_STRANGER, claims().build());
    }

    /** A good one of an account that belongs to no district. */
    public static String withoutDistrict() {
        return Signing.bearer(key(), claims().claim("district", null).build());
    }

    private static RSAKey key() {
        return Issuer.running().key();
    }

    private static JWTClaimsSet.Builder claims() {
        return Signing.claims(
                Issuer.running().address(), "demo", "mallory", List.of("director"), Set.of());
    }

    private static RSAKey strangersKey() {
        try {
            return new RSAKeyGenerator(BITS).keyID("stranger").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
