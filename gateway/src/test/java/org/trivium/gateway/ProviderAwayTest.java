package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The identity provider is away when the gateway starts. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(60)
class ProviderAwayTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeProvider PROVIDER = new FakeProvider();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry registry) {
        PROVIDER.stop();
        GatewayStage.database(registry, PROVIDER);
        registry.add("trivium.gateway.services.support", SUPPORT::address);
    }

    @AfterAll
    static void close() {
        SUPPORT.close();
        PROVIDER.close();
    }

    @Test
    void theGatewaySaysSoUntilTheProviderComesAndThenWorks() {
        String token = "Authorization: Bearer " + PROVIDER.token(FakeTokens.MACHINE);
        assertThat(RawRequest.get(port, "/actuator/health/readiness")).startsWith("HTTP/1.1 200");
        assertThat(RawRequest.get(port, "/api/support/tickets", token))
                .startsWith("HTTP/1.1 503")
                .contains("/errors/service-unavailable", "Sign-in does not answer");
        HttpResponse<String> page = new Browser(port).open("/");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Sign-in does not answer");

        PROVIDER.inTrouble = true;
        PROVIDER.start();
        assertThat(RawRequest.get(port, "/api/support/tickets", token)).startsWith("HTTP/1.1 503");

        PROVIDER.inTrouble = false;
        await().untilAsserted(
                        () ->
                                assertThat(RawRequest.get(port, "/api/support/tickets", token))
                                        .startsWith("HTTP/1.1 200"));
        assertThat(new Browser(port).open("/").statusCode()).isEqualTo(200);

        PROVIDER.stop();
        assertThat(RawRequest.get(port, "/api/support/tickets", token))
                .as("who knows the keys needs nobody")
                .startsWith("HTTP/1.1 200");
    }
}
