package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody asks more than is good for the others. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.limits.person=12/1h",
            "trivium.limits.client=5/1h",
            "trivium.limits.clients.importer=50/1h",
            "trivium.limits.district=100/1h",
            "trivium.limits.address=40/1h"
        })
@Timeout(60)
class LimitTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final String TICKETS = "/api/support/tickets";

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry registry) {
        GatewayStage.database(registry, PROVIDER);
        registry.add("trivium.gateway.services.support", SUPPORT::address);
        registry.add("trivium.gateway.proxies", () -> "127.0.0.1");
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
    void aProgramThatAsksTooFastIsToldWhenToComeBackAndOthersGoOn() {
        List<String> answers = ask("hasty", "north", 6);

        assertThat(answers.subList(0, 5)).allMatch(answer -> answer.startsWith("HTTP/1.1 200"));
        assertThat(answers.get(5))
                .startsWith("HTTP/1.1 429")
                .contains("application/problem+json", "/errors/too-many-requests", "This client")
                .containsPattern("Retry-After: 7[12]\\d\r\n");
        assertThat(SUPPORT.asked).hasSize(5);
        assertThat(ask("quiet", "north", 1).getFirst()).startsWith("HTTP/1.1 200");
        assertThat(refused("too-many-of-client")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aProgramMayHaveALimitOfItsOwn() {
        assertThat(ask("importer", "south", 20)).allMatch(it -> it.startsWith("HTTP/1.1 200"));
    }

    @Test
    void aDistrictThatAsksTooMuchLeavesRoomForTheOthers() {
        for (int program = 0; program < 20; program++) {
            ask("flood-" + program, "flooding", 5);
        }

        assertThat(ask("flood-next", "flooding", 1).getFirst())
                .startsWith("HTTP/1.1 429")
                .contains("Your district");
        assertThat(ask("neighbour", "calm", 1).getFirst()).startsWith("HTTP/1.1 200");
    }

    @Test
    void aPersonThatAsksTooFastIsToldSoWhateverTheBrowser() {
        Browser one = signedIn("10.1.0.1");
        Browser other = signedIn("10.1.0.2");

        List<Integer> answers =
                IntStream.range(0, 13)
                        .mapToObj(i -> (i % 2 == 0 ? one : other).get(TICKETS))
                        .map(HttpResponse::statusCode)
                        .toList();

        assertThat(answers).contains(429);
        assertThat(answers.getFirst()).isEqualTo(200);
        PROVIDER.person = FakeTokens.NEIGHBOUR;
        assertThat(signedIn("10.1.0.3").get(TICKETS).statusCode()).isEqualTo(200);
        PROVIDER.person = FakeTokens.TEACHER;
    }

    @Test
    void strangersAreCountedByTheirAddress() {
        List<String> answers =
                IntStream.range(0, 41)
                        .mapToObj(i -> stranger("/oauth2/authorization/trivium"))
                        .toList();

        assertThat(answers.getFirst()).startsWith("HTTP/1.1 302");
        assertThat(answers.getLast()).startsWith("HTTP/1.1 429").contains("from your address");
        assertThat(stranger("/")).startsWith("HTTP/1.1 429");
        assertThat(RawRequest.get(port, "/", "Accept: text/html", "X-Forwarded-For: 10.2.0.2"))
                .startsWith("HTTP/1.1 302");
        assertThat(
                        RawRequest.get(
                                port,
                                "/",
                                "Accept: text/html",
                                "X-Forwarded-For: 10.9.9.9, 10.2.0.1"))
                .as("what a stranger says about the way is hearsay")
                .startsWith("HTTP/1.1 429");
    }

    private String stranger(String path) {
        return RawRequest.get(port, path, "Accept: text/html", "X-Forwarded-For: 10.2.0.1");
    }

    private List<String> ask(String program, String district, int times) {
        Map<String, Object> whose =
                Map.of("sub", program, "client_id", program, "district", district);
        String token = "Authorization: Bearer " + PROVIDER.token(whose);
        return IntStream.range(0, times)
                .mapToObj(i -> RawRequest.get(port, TICKETS, token))
                .toList();
    }

    private double refused(String reason) {
        String token = "Authorization: Bearer " + PROVIDER.token(FakeTokens.OPERATOR);
        return RawRequest.get(port, "/actuator/prometheus", token)
                .lines()
                .filter(line -> line.startsWith("trivium_gateway_refused_total"))
                .filter(line -> line.contains("reason=\"" + reason + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private Browser signedIn(String address) {
        Browser browser = new Browser(port).from(address);
        assertThat(browser.open("/").statusCode()).isEqualTo(200);
        return browser;
    }
}
