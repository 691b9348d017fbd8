package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Another site makes a browser send what its person did not mean. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(60)
class CsrfTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final String TICKETS = "/api/support/tickets";

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
    void aChangeWithoutTheTokenIsRefused() {
        assertRefused(signedIn().post(TICKETS, null));
    }

    @Test
    void aChangeWithTheTokenOfThePagePasses() {
        Browser browser = signedIn();

        assertThat(browser.post(TICKETS, browser.csrf()).statusCode()).isEqualTo(200);
    }

    @Test
    void theTokenFromBeforeSignInIsStaleAfterIt() {
        Browser browser = signedIn();
        String before = browser.csrf();
        browser.cookies.remove("TRIVIUM_SESSION");
        browser.open("/");

        assertThat(browser.csrf()).isNotEqualTo(before);
        assertRefused(browser.post(TICKETS, before));
    }

    @Test
    void theTokenOfSomebodyElseIsRefused() {
        Browser other = signedIn();

        assertRefused(signedIn().post(TICKETS, other.csrf()));
    }

    @Test
    void nobodyIsSignedOutByAnotherSite() {
        Browser browser = signedIn();
        String mine = browser.cookies.put("TRIVIUM_CSRF", "planted");

        assertThat(browser.post("/logout", mine).statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieWithTheTokenIsForScriptsOfThisSiteAlone() {
        Browser browser = signedIn();

        assertThat(browser.setCookies)
                .filteredOn(cookie -> cookie.startsWith("TRIVIUM_CSRF="))
                .isNotEmpty()
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .contains("; SameSite=Lax", "; Path=/")
                                        .doesNotContainIgnoringCase("HttpOnly"));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/errors/forbidden", "forged");
        assertThat(SUPPORT.asked).isEmpty();
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        assertThat(browser.open("/").statusCode()).isEqualTo(200);
        return browser;
    }
}
