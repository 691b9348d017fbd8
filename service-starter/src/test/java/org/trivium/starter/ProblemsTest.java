package org.trivium.starter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.trivium.starter.fixture.NoteService;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml"
        })
class ProblemsTest {

    @LocalServerPort private int port;
    private RestTestClient http = RestTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        http =
                RestTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port)
                        .defaultHeader("Authorization", Tokens.all("north"))
                        .build();
    }

    @Test
    void whatIsNotThereIsA404WithTheCorrelationIdOfTheRequest() {
        http.get()
                .uri("/missing")
                .header("X-Correlation-Id", "asked-by-me-1")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("X-Correlation-Id", "asked-by-me-1")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/errors/not-found")
                .jsonPath("$.detail")
                .isEqualTo("There is no note north.")
                .jsonPath("$.correlationId")
                .isEqualTo("asked-by-me-1");
    }

    @Test
    void aConflictTellsTheFacts() {
        http.get()
                .uri("/conflict")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("closed");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        http.put()
                .uri("/stale")
                .exchange()
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/errors/precondition-required");
        http.put()
                .uri("/stale")
                .header("If-Match", "three")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        http.put()
                .uri("/stale")
                .header("If-Match", "\"3\"")
                .exchange()
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.currentVersion")
                .isEqualTo(4);
    }

    @Test
    void everyInvalidFieldIsNamed() {
        http.post()
                .uri("/valid")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\": \"far too long\", \"count\": 1}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("text");
        http.post()
                .uri("/valid")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\": \"ok\", \"count\": \"many\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("count");
    }

    @Test
    void anInvalidEntryOfAListIsNamedByItsPlace() {
        http.post()
                .uri("/list")
                .contentType(MediaType.APPLICATION_JSON)
                .body("[{\"text\": \"ok\", \"count\": 1}, {\"text\": \"ok\", \"count\": \"many\"}]")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("[1].count");
    }

    @Test
    void aBodyThatIsNoJsonIsA400() {
        http.post()
                .uri("/valid")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void anUnknownAddressIsAProblemToo() {
        http.get()
                .uri("/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/errors/not-found");
    }

    @Test
    void metricsAndHealthAreThere() {
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        http.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
    }
}
