package org.trivium.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Writes and signs tokens. */
final class Signing {

    private static final Duration LIFE = Duration.ofHours(2);

    private Signing() {}

    static JWTClaimsSet.Builder claims(
            String issuer, String district, String person, List<String> roles, Set<String> sites) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("trivium")
                .subject("sub-" + person)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("azp", "trivium-tests")
                .claim("district", district)
                .claim("person", person)
                .claim("roles", roles)
                .claim("sites", List.copyOf(sites));
    }

    static String bearer(RSAKey key, JWTClaimsSet claims) {
        try {
            return bearer(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key), claims);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String bearer(
            JWSAlgorithm algorithm, String keyId, JWSSigner signer, JWTClaimsSet claims) {
        try {
            SignedJWT token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
            token.sign(signer);
            return "Bearer " + token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
