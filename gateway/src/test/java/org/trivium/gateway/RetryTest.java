package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service stumbles. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "trivium.gateway.breaker.calls=1000")
@Timeout(60)
class RetryTest {

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
        SUPPORT.next.clear();
    }

    @Test
    void aQuestionIsAskedOnceMore() {
        SUPPORT.next.add(503);
        assertThat(ask("GET")).startsWith("HTTP/1.1 200");
        SUPPORT.next.add(FakeService.DROPS);
        assertThat(ask("GET")).startsWith("HTTP/1.1 200");

        assertThat(SUPPORT.asked).hasSize(4);
    }

    @Test
    void aQuestionIsNotAskedAThirdTime() {
        SUPPORT.next.addAll(List.of(503, 503));

        assertThat(ask("GET"))
                .startsWith("HTTP/1.1 503")
                .contains("the others do", "\"instance\":\"/api/support/tickets\"");
        assertThat(SUPPORT.asked).hasSize(2);
    }

    @Test
    void whatChangesSomethingIsNeverDoneTwice() {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            SUPPORT.next.add(503);
            assertThat(ask(method)).startsWith("HTTP/1.1 503");
            SUPPORT.next.add(FakeService.DROPS);
            assertThat(ask(method)).startsWith("HTTP/1.1 503");
        }

        assertThat(SUPPORT.asked).hasSize(6);
    }

    @Test
    void aFaultOfOneEndpointIsPassedOnAsItIs() {
        SUPPORT.next.add(500);

        assertThat(ask("GET")).startsWith("HTTP/1.1 500").endsWith("support");
        assertThat(SUPPORT.asked).hasSize(1);
    }

    private String ask(String method) {
        return RawRequest.send(
                port,
                "%s /api/support/tickets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(method, PROVIDER.token(FakeTokens.MACHINE)));
    }
}
