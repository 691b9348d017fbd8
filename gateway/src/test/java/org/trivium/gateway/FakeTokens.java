package org.trivium.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens, good and bad. */
final class FakeTokens {

    static final Map<String, Object> TEACHER =
            Map.of(
                    "sub",
                    "u-1",
                    "district",
                    "demo",
                    "person",
                    "p-teacher",
                    "name",
                    "Ada Teacher",
                    "roles",
                    List.of("staff"),
                    "sites",
                    List.of("lincoln"));
    static final Map<String, Object> NEIGHBOUR =
            Map.of(
                    "sub",
                    "u-2",
                    "district",
                    "next-door",
                    "person",
                    "p-neighbour",
                    "name",
                    "Ned Next",
                    "roles",
                    List.of("staff"));
    static final Map<String, Object> MACHINE =
            Map.of(
                    "sub",
                    "importer",
                    "client_id",
                    "importer",
                    "district",
                    "demo",
                    "person",
                    "importer",
                    "roles",
                    List.of("integrator"));
    static final Map<String, Object> OPERATOR =
            Map.of(
                    "sub",
                    "watcher",
                    "client_id",
                    "watcher",
                    "district",
                    "demo",
                    "person",
                    "watcher",
                    "roles",
                    List.of("ops"));

    private FakeTokens() {}

    static String signed(
            RSAKey key, String issuer, String audience, Map<String, Object> whose, int seconds) {
        return rs256(key, claims(issuer, audience, whose, seconds).build());
    }

    static String identity(
            RSAKey key,
            String issuer,
            String client,
            Map<String, Object> whose,
            @Nullable String nonce) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(client)
                        .subject(String.valueOf(whose.get("sub")))
                        .claim("name", whose.get("name"))
                        .claim("nonce", nonce)
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        return rs256(key, claims.build());
    }

    static JWTClaimsSet.Builder claims(
            String issuer, String audience, Map<String, Object> whose, int seconds) {
        var claims = new JWTClaimsSet.Builder();
        whose.forEach(claims::claim);
        return claims.issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
    }

    static String rs256(RSAKey key, JWTClaimsSet claims) {
        try {
            return sign(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                    claims,
                    new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed with the public key as if that were a shared secret. */
    static String hs256(RSAKey key, JWTClaimsSet claims) {
        try {
            byte[] secret = key.toRSAPublicKey().getEncoded();
            return sign(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                    claims,
                    new MACSigner(secret));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    static boolean proves(@Nullable String verifier, @Nullable String challenge) {
        if (verifier == null) {
            return false;
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).equals(challenge);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String json(Map<String, Object> object) {
        return JSONObjectUtils.toJSONString(object);
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
            throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
