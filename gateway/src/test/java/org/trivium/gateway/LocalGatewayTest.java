package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class LocalGatewayTest {

    private static final FakeService SUPPORT = new FakeService("support");

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("trivium.gateway.services.support", SUPPORT::address);
    }

    @AfterAll
    static void close() {
        SUPPORT.close();
    }

    @Test
    void inTheLocalStackAHeaderChoosesTheDistrict() {
        WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/api/support/tickets")
                .header("X-District", "other")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(SUPPORT.asked.getFirst().getFirst("X-District")).isEqualTo("other");
    }
}
