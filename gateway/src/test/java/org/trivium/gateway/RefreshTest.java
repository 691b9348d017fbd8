package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tokens run out while people work. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(90)
class RefreshTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeProvider PROVIDER = new FakeProvider();
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
    void shortTokens() {
        PROVIDER.tokenSeconds = 1;
    }

    @AfterEach
    void reset() {
        PROVIDER.refusesRefreshes = false;
        PROVIDER.person = FakeTokens.TEACHER;
        PROVIDER.inTrouble = false;
        PROVIDER.refreshesWaitFor = new CountDownLatch(0);
        PROVIDER.refreshes.set(0);
        SUPPORT.asked.clear();
    }

    @Test
    void anExpiredTokenIsRefreshedSilentlyAndKept() {
        Browser browser = signedIn();
        PROVIDER.tokenSeconds = 300;

        assertThat(browser.get("/api/support/tickets").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);

        assertThat(PROVIDER.refreshes).hasValue(1);
    }

    @Test
    void tenRequestsAtOnceRefreshOnce() {
        Browser browser = signedIn();
        PROVIDER.tokenSeconds = 300;
        PROVIDER.refreshesWaitFor = new CountDownLatch(1);

        List<CompletableFuture<HttpResponse<String>>> answers = tenRequests(browser);
        await().until(() -> PROVIDER.refreshes.get() > 0);
        PROVIDER.refreshesWaitFor.countDown();

        assertThat(answers).allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
        assertThat(PROVIDER.refreshes).hasValue(1);
        assertThat(SUPPORT.asked.stream().map(asked -> asked.getFirst("Authorization")).distinct())
                .hasSize(1);
    }

    @Test
    void aRefusedRefreshEndsTheSessionAndIsNoRedirectForAProgram() {
        Browser browser = signedIn();
        PROVIDER.refusesRefreshes = true;

        List<CompletableFuture<HttpResponse<String>>> answers = tenRequests(browser);

        assertThat(answers)
                .allSatisfy(
                        it -> {
                            assertThat(it.join().statusCode()).isEqualTo(401);
                            assertThat(it.join().body()).contains("/errors/unauthorized");
                        });
        assertThat(SUPPORT.asked).isEmpty();
        assertThat(browser.at(port).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(browser.page("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithTheToken() {
        Map<String, Object> operator = new HashMap<>(FakeTokens.OPERATOR);
        operator.put("name", "Otto Operator");
        PROVIDER.person = operator;
        Browser browser = signedIn();
        assertThat(browser.get("/actuator/info").statusCode()).isEqualTo(200);

        operator.put("roles", List.of("staff"));

        await().untilAsserted(
                        () ->
                                assertThat(browser.get("/actuator/info").statusCode())
                                        .isEqualTo(403));
        assertThat(browser.get("/api/me").body()).contains("staff").doesNotContain("ops");
    }

    @Test
    void whileIdentityIsInTroubleTheSessionWaits() {
        Browser browser = signedIn();
        PROVIDER.inTrouble = true;
        assertThat(browser.get("/api/support/tickets").statusCode()).isEqualTo(503);

        PROVIDER.stop();
        assertThat(browser.get("/api/support/tickets").statusCode()).isEqualTo(503);

        PROVIDER.inTrouble = false;
        PROVIDER.start();
        PROVIDER.tokenSeconds = 300;
        await().untilAsserted(
                        () ->
                                assertThat(browser.get("/api/support/tickets").statusCode())
                                        .isEqualTo(200));
    }

    @Test
    void aRequestOnItsWayAtSignOutDoesNotReviveTheSession() {
        Browser browser = signedIn();
        Browser thief = browser.at(port);
        PROVIDER.tokenSeconds = 300;
        PROVIDER.refreshesWaitFor = new CountDownLatch(1);

        CompletableFuture<HttpResponse<String>> onItsWay = browser.getLater("/api/support/tickets");
        await().until(() -> PROVIDER.refreshes.get() == 1);
        assertThat(browser.signOut().statusCode()).isEqualTo(302);
        PROVIDER.refreshesWaitFor.countDown();
        onItsWay.join();

        assertThat(thief.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void twoGatewaysServeOneBrowser() {
        PROVIDER.tokenSeconds = 300;
        try (ConfigurableApplicationContext other = anotherGateway()) {
            Browser here = new Browser(port);
            URI back = here.location(here.follow(here.follow(here.page("/"))));
            Browser there = here.at(GatewayStage.port(other));
            assertThat(there.page(back.getPath() + "?" + back.getRawQuery()).statusCode())
                    .isEqualTo(302);

            Browser again = there.at(port);
            assertThat(again.get("/api/support/tickets").statusCode()).isEqualTo(200);
            assertThat(again.page("/").statusCode()).isEqualTo(200);
            assertThat(again.signOut().statusCode()).isEqualTo(302);
            assertThat(there.get("/api/support/tickets").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void twoGatewaysRefreshForOneBrowserWithoutLosingIt() {
        Browser here = signedIn();
        PROVIDER.tokenSeconds = 300;
        try (ConfigurableApplicationContext other = anotherGateway()) {
            Browser there = here.at(GatewayStage.port(other));

            List<CompletableFuture<HttpResponse<String>>> both =
                    IntStream.range(0, 10)
                            .mapToObj(i -> (i % 2 == 0 ? here : there))
                            .map(browser -> browser.getLater("/api/support/tickets"))
                            .toList();

            assertThat(both).allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
            assertThat(PROVIDER.refreshes.get()).isBetween(1, 2);
            assertThat(there.get("/api/me").statusCode()).isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext anotherGateway() {
        return GatewayStage.another(
                "--server.port=0",
                "--spring.mongodb.uri=" + database,
                "--trivium.security.issuer=" + PROVIDER.issuer(),
                "--trivium.security.client-secret=" + FakeProvider.SECRET,
                "--trivium.gateway.services.support=" + SUPPORT.address());
    }

    private static List<CompletableFuture<HttpResponse<String>>> tenRequests(Browser browser) {
        return IntStream.range(0, 10)
                .mapToObj(i -> browser.getLater("/api/support/tickets"))
                .toList();
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        assertThat(browser.open("/").statusCode()).isEqualTo(200);
        return browser;
    }
}
