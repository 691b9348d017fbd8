package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What goes in and out beside the bodies. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(60)
class HeadersTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final String TICKETS = "/api/support/tickets";
    private static String database = "";

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry registry) {
        database = GatewayStage.database(registry, PROVIDER);
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
        SUPPORT.status = 200;
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMustNotDo() {
        String bearer = bearer(FakeTokens.TEACHER);
        List<String> answers =
                List.of(
                        RawRequest.get(port, "/", bearer),
                        RawRequest.get(port, "/", "Accept: text/html"),
                        RawRequest.get(port, TICKETS),
                        RawRequest.get(port, TICKETS, bearer),
                        RawRequest.get(port, "/nowhere", bearer),
                        RawRequest.get(port, "//twice", bearer),
                        RawRequest.get(port, "/schemas/asyncapi.json"));

        assertThat(answers)
                .allSatisfy(
                        answer ->
                                assertThat(answer)
                                        .contains(
                                                "Content-Security-Policy: default-src 'self'; base-uri"
                                                        + " 'none'; object-src 'none'; frame-ancestors"
                                                        + " 'none'; form-action 'self' "
                                                        + PROVIDER.issuer(),
                                                "X-Content-Type-Options: nosniff",
                                                "Referrer-Policy: same-origin",
                                                "Permissions-Policy: camera=()")
                                        .doesNotContain("unsafe-", "Strict-Transport-Security"));
    }

    @Test
    void whatTheServicesAnswerIsKeptNowhere() {
        assertThat(RawRequest.get(port, TICKETS, bearer(FakeTokens.TEACHER)))
                .contains("Cache-Control: no-store");
        assertThat(RawRequest.get(port, "/api/me", bearer(FakeTokens.TEACHER)))
                .contains("Cache-Control: no-store");
        assertThat(RawRequest.get(port, TICKETS)).contains("Cache-Control: no-store");
    }

    @Test
    void behindTlsCookiesAreSecureAndBrowsersStayWithIt() {
        try (ConfigurableApplicationContext secure =
                GatewayStage.another(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + database,
                        "--trivium.security.issuer=" + PROVIDER.issuer(),
                        "--trivium.security.client-secret=" + FakeProvider.SECRET,
                        "--trivium.gateway.url=https://trivium.example/")) {
            int at = GatewayStage.port(secure);
            String answer = RawRequest.get(at, "/", "Accept: text/html");

            assertThat(answer)
                    .contains("Strict-Transport-Security: max-age=31536000")
                    .containsPattern("TRIVIUM_SESSION=[^\r]*; Secure");
            assertThat(RawRequest.get(at, "/oauth2/authorization/trivium"))
                    .contains("redirect_uri=https://trivium.example/login/oauth2/code/trivium&");
        }
    }

    @Test
    void aServiceLearnsTheAddressOfTheClientFromTheGatewayAlone() {
        ask(
                "X-Client-Address: 6.6.6.6",
                "X-Forwarded-For: 6.6.6.6",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "Forwarded: for=6.6.6.6",
                "X-Real-IP: 6.6.6.6",
                "Cookie: TRIVIUM_SESSION=mine");

        var asked = SUPPORT.asked.getFirst();
        assertThat(asked.get("X-Client-Address")).containsExactly("127.0.0.1");
        assertThat(asked.keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("forwarded"))
                .doesNotContain("X-real-ip", "Cookie");
        assertThat(asked.values().toString()).doesNotContain("6.6.6.6", "evil", "mine");
    }

    @Test
    void noHeaderIsSmuggledIn() {
        String bearer = bearer(FakeTokens.TEACHER);
        for (String header :
                List.of(
                        "X-Note: a\rX-Client-Address: 6.6.6.6",
                        "X-Note: a\u0000b",
                        "X-Note: a\u0007b",
                        "X Note: a",
                        "X-Note\u0001: a")) {
            assertThat(RawRequest.get(port, TICKETS, bearer, header))
                    .as(header)
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(RawRequest.get(port, TICKETS + "?a=%0d%0aX-Evil:%201", bearer))
                .doesNotContain("\nX-Evil");
        assertThat(RawRequest.get(port, "/x%0d%0aX-Evil:%201", bearer))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("\nX-Evil");
        assertThat(RawRequest.get(port, TICKETS, bearer, "X-Correlation-Id: a b<script>"))
                .doesNotContain("<script>");
        assertThat(SUPPORT.asked.toString()).doesNotContain("6.6.6.6");
    }

    @Test
    void noOtherSiteMayRead() {
        String answer =
                RawRequest.get(
                        port, TICKETS, bearer(FakeTokens.TEACHER), "Origin: http://evil.example");
        String preflight =
                RawRequest.send(
                        port,
                        "OPTIONS %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: http://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n"
                                .formatted(TICKETS));

        assertThat(answer).doesNotContain("Access-Control-Allow");
        assertThat(preflight).doesNotContain("Access-Control-Allow").doesNotStartWith("HTTP/1.1 2");
    }

    @Test
    void onlyOperatorsLookAtMetersAndAnybodyAtHealth() {
        assertThat(RawRequest.get(port, "/actuator/prometheus")).startsWith("HTTP/1.1 401");
        assertThat(RawRequest.get(port, "/actuator/prometheus", bearer(FakeTokens.TEACHER)))
                .startsWith("HTTP/1.1 403")
                .contains("/errors/forbidden");
        assertThat(RawRequest.get(port, "/actuator/prometheus", bearer(FakeTokens.OPERATOR)))
                .startsWith("HTTP/1.1 200")
                .contains("trivium_gateway_refused_total{reason=\"not-allowed\"");
        assertThat(RawRequest.get(port, "/actuator/env", bearer(FakeTokens.OPERATOR)))
                .startsWith("HTTP/1.1 404");
        assertThat(RawRequest.get(port, "/actuator/health/readiness")).startsWith("HTTP/1.1 200");
        assertThat(RawRequest.get(port, "/actuator/health")).doesNotContain("components");
    }

    @Test
    void thePathToServicesIsNotLeft() {
        for (String path :
                List.of(
                        "/api/support/../../actuator/prometheus",
                        "/api/support/%2e%2e/actuator",
                        "/api/support/..;/actuator",
                        "/api/support/%2F..%2Factuator")) {
            assertThat(RawRequest.get(port, path, bearer(FakeTokens.TEACHER)))
                    .as(path)
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(SUPPORT.asked).isEmpty();
    }

    private void ask(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = bearer(FakeTokens.TEACHER);
        assertThat(RawRequest.get(port, TICKETS, all)).startsWith("HTTP/1.1 200");
    }

    private static String bearer(Map<String, Object> whose) {
        return "Authorization: Bearer " + PROVIDER.token(whose);
    }
}
