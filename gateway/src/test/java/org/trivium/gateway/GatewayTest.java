package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "trivium.gateway.breaker.pause=60s")
class GatewayTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeService PD = new FakeService("pd");
    private static final FakeProvider PROVIDER = new FakeProvider();

    @LocalServerPort private int port;
    private WebTestClient http = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        GatewayStage.database(registry, PROVIDER);
        registry.add("trivium.gateway.services.support", SUPPORT::address);
        registry.add("trivium.gateway.services.pd", PD::address);
        registry.add("trivium.gateway.services.planning", () -> "http://127.0.0.1:1");
    }

    @BeforeEach
    void connect() {
        http =
                WebTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port)
                        .defaultHeader("Authorization", "Bearer " + token())
                        .responseTimeout(Duration.ofSeconds(20))
                        .build();
        SUPPORT.asked.clear();
        PD.asked.clear();
    }

    private static String token() {
        return PROVIDER.token(FakeTokens.OPERATOR);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
        SUPPORT.close();
        PD.close();
    }

    @Test
    void eachPathGoesToItsService() {
        http.get()
                .uri("/api/support/tickets")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("support");
        http.post()
                .uri("/api/support/tickets")
                .bodyValue("{}")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("support");
    }

    @Test
    void theCorrelationIdGoesThroughAndComesBack() {
        http.get()
                .uri("/api/support/tickets")
                .header("X-Correlation-Id", "asked-by-me-1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Correlation-Id", "asked-by-me-1");
        http.get().uri("/api/support/tickets").exchange().expectHeader().exists("X-Correlation-Id");

        assertThat(SUPPORT.asked).hasSize(2);
        assertThat(SUPPORT.asked.getFirst().getFirst("X-Correlation-Id"))
                .isEqualTo("asked-by-me-1");
        assertThat(SUPPORT.asked.getFirst().getFirst("Traceparent")).startsWith("00-");
    }

    @Test
    void theIdempotencyKeyGoesThroughAndSoDoesWhatItIsAnswered() {
        SUPPORT.status = 409;
        http.post()
                .uri("/api/support/tickets")
                .header("Idempotency-Key", "my key, 1")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueEquals("Retry-After", "1");
        SUPPORT.status = 200;

        assertThat(SUPPORT.asked.getFirst().getFirst("Idempotency-Key")).isEqualTo("my key, 1");
    }

    @Test
    void aServiceThatIsDownIsAProblemAndLeavesTheOthersWorking() {
        for (int i = 0; i < 3; i++) {
            http.post()
                    .uri("/api/planning/suggestions")
                    .bodyValue("{}")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .valueEquals("Retry-After", "5")
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("/errors/service-unavailable")
                    .jsonPath("$.correlationId")
                    .exists();
        }
        http.get().uri("/api/support/tickets").exchange().expectStatus().isOk();
    }

    @Test
    void afterFiveFailuresNothingReachesTheServiceForAWhile() {
        PD.status = 503;
        for (int i = 0; i < 12; i++) {
            http.post().uri("/api/pd/suggestions").exchange().expectStatus().isEqualTo(503);
        }

        assertThat(PD.asked).hasSize(5);
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("resilience4j_circuitbreaker_state"));
    }

    @Test
    void requestsAreMeteredByRouteWhateverTheirIds() {
        for (int i = 0; i < 5; i++) {
            http.get().uri("/api/support/tickets/T-" + i).exchange().expectStatus().isOk();
        }

        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(
                        text ->
                                assertThat(text)
                                        .contains("uri=\"/api/support/**\"")
                                        .doesNotContain("T-3"));
    }

    @Test
    void whatIsNowhereIsAProblem() {
        http.get()
                .uri("/api/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/errors/not-found");
    }

    @Test
    void anybodyMayAskWhetherTheDoorIsReady() {
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }
}
