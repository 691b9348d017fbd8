package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A program brings an access token, or something that looks like one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(60)
class AccessTokenTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeProvider PROVIDER = new FakeProvider();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry registry) {
        GatewayStage.database(registry, PROVIDER);
        registry.add("trivium.gateway.services.support", SUPPORT::address);
    }

    @AfterAll
    static void close() {
        SUPPORT.close();
        PROVIDER.close();
    }

    @BeforeEach
    void reset() {
        SUPPORT.asked.clear();
    }

    @Test
    void aValidTokenPassesAsItCame() {
        String token = PROVIDER.token(FakeTokens.MACHINE);

        assertThat(asked(token)).startsWith("HTTP/1.1 200");
        assertThat(SUPPORT.asked.getLast().getFirst("Authorization")).isEqualTo("Bearer " + token);
        assertThat(RawRequest.get(port, "/api/me", "Authorization: Bearer " + token))
                .contains("\"district\":\"demo\"", "\"client\":\"importer\"", "integrator");
    }

    @Test
    void aProgramNeedsNoTokenAgainstForgedRequests() {
        assertThat(
                        RawRequest.send(
                                port,
                                """
                                POST /api/support/tickets HTTP/1.1\r
                                Host: localhost\r
                                Connection: close\r
                                Authorization: Bearer %s\r
                                Content-Length: 2\r
                                \r
                                {}"""
                                        .formatted(PROVIDER.token(FakeTokens.MACHINE))))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void aTokenThatHasExpiredIsRefused() {
        assertRefused(FakeTokens.rs256(PROVIDER.key(), claims().expirationTime(ago(60)).build()));
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        assertRefused(FakeTokens.rs256(PROVIDER.key(), claims().expirationTime(null).build()));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(
                FakeTokens.rs256(PROVIDER.key(), claims().issuer("http://evil.example").build()));
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        assertRefused(
                FakeTokens.rs256(PROVIDER.key(), claims().audience(FakeProvider.CLIENT).build()));
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        assertRefused(FakeTokens.unsigned(claims().build()));
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() {
        assertRefused(FakeTokens.hs256(PROVIDER.key(), claims().build()));
    }

    @Test
    void aTokenOfAForeignKeyIsRefused() throws JOSEException {
        RSAKey sameName = new RSAKeyGenerator(2048).keyID("key-1").generate();
        RSAKey otherName = new RSAKeyGenerator(2048).keyID("key-2").generate();

        assertRefused(FakeTokens.rs256(sameName, claims().build()));
        assertRefused(FakeTokens.rs256(otherName, claims().build()));
    }

    @Test
    void tokensOfUnknownKeysDoNotMakeTheGatewayAskForKeysAllTheTime() throws JOSEException {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("key-3").generate();
        assertThat(asked(PROVIDER.token(FakeTokens.MACHINE))).startsWith("HTTP/1.1 200");
        SUPPORT.asked.clear();
        int before = PROVIDER.keysAsked.get();

        for (int i = 0; i < 20; i++) {
            assertRefused(FakeTokens.rs256(foreign, claims().build()));
        }

        assertThat(PROVIDER.keysAsked.get() - before).isLessThan(3);
    }

    @Test
    void aTokenWithoutADistrictOpensNothing() {
        assertThat(asked(PROVIDER.token(Map.of("sub", "nobody")))).startsWith("HTTP/1.1 403");
        assertThat(SUPPORT.asked).isEmpty();
    }

    @Test
    void whatIsNoTokenAtAllIsRefused() {
        for (String token : new String[] {"x", "a.b.c", "...", "eyJhbGciOiJSUzI1NiJ9.e30."}) {
            assertRefused(token);
        }
    }

    @Test
    void aTokenInTheAddressOpensNothing() {
        String answer =
                RawRequest.get(
                        port,
                        "/api/support/tickets?access_token=" + PROVIDER.token(FakeTokens.MACHINE));

        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    private void assertRefused(String token) {
        assertThat(asked(token))
                .startsWith("HTTP/1.1 401")
                .contains("application/problem+json", "/errors/unauthorized")
                .contains("WWW-Authenticate: Bearer")
                .doesNotContain("Location:");
        assertThat(SUPPORT.asked).isEmpty();
    }

    private String asked(String token) {
        return RawRequest.get(
                port,
                "/api/support/tickets",
                "Accept: text/html",
                "Authorization: Bearer " + token);
    }

    private static JWTClaimsSet.Builder claims() {
        return FakeTokens.claims(PROVIDER.issuer(), "trivium", FakeTokens.MACHINE, 300);
    }

    private static Date ago(int seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }
}
