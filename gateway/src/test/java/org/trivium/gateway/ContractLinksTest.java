package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ContractLinksTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeService PD = new FakeService("pd");
    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final FakeService PLANNING = new FakeService("planning");

    @LocalServerPort private int port;
    private WebTestClient http = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        GatewayStage.database(registry, PROVIDER);
        registry.add("trivium.gateway.services.support", SUPPORT::address);
        registry.add("trivium.gateway.services.pd", PD::address);
        registry.add("trivium.gateway.services.planning", PLANNING::address);
    }

    @BeforeEach
    void connect() {
        http =
                WebTestClient.bindToServer()
                        .baseUrl("http://127.0.0.1:" + port)
                        .defaultHeader(
                                "Authorization", "Bearer " + PROVIDER.token(FakeTokens.TEACHER))
                        .build();
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
        SUPPORT.close();
        PD.close();
        PLANNING.close();
    }

    @Test
    void theContractOfEachServiceIsThere() {
        assertThat(
                        List.of(
                                body("/api/support/openapi.json"),
                                body("/api/pd/openapi.json"),
                                body("/api/planning/openapi.json")))
                .containsExactly("support", "pd", "planning");
        assertThat(SUPPORT.paths).containsExactly("/api/support/openapi.json");
    }

    @Test
    void theContractOfTheEventsIsServedWithTheSchemasBesideIt() {
        assertThat(body("/schemas/asyncapi.json"))
                .contains("\"asyncapi\" : \"3.0.0\"", "./trivium.support.ticket-opened.v1.json");
        assertThat(body("/schemas/trivium.support.ticket-opened.v1.json"))
                .contains("\"title\" : \"trivium.support.ticket-opened.v1\"");
    }

    @Test
    void contractsAreOpenToAll() {
        WebTestClient stranger =
                WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();

        assertThat(body(stranger, "/api/pd/openapi.json")).isEqualTo("pd");
        assertThat(body(stranger, "/schemas/asyncapi.json")).contains("asyncapi");
    }

    private String body(String path) {
        return body(http, path);
    }

    private static String body(WebTestClient client, String path) {
        return Objects.requireNonNull(
                client.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
