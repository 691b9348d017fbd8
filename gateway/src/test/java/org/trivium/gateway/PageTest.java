package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How the app comes to a browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PageTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");
    private static final String PAGE = "<div id=\"root\">";
    private static final FakeProvider PROVIDER = new FakeProvider();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry registry) {
        GatewayStage.database(registry, PROVIDER);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void everyPlaceOfTheAppIsItsOnePage() {
        for (String place : List.of("/", "/tickets", "/tickets/T-2026-000021?from=mail", "/x/y")) {
            assertThat(get(place, "Accept: text/html,*/*;q=0.8"))
                    .as(place)
                    .startsWith("HTTP/1.1 200")
                    .contains(PAGE, "Content-Type: text/html");
        }
    }

    @Test
    void whatIsNobodysPlaceIsNotFound() {
        for (String path :
                List.of(
                        "/api/nowhere",
                        "/assets/gone.js",
                        "/gone.svg",
                        "/schemas/gone",
                        "/logout/x",
                        "/login/x")) {
            assertThat(get(path, "Accept: text/html"))
                    .as(path)
                    .startsWith("HTTP/1.1 404")
                    .doesNotContain(PAGE);
        }
        assertThat(get("/tickets", "Accept: application/json")).startsWith("HTTP/1.1 404");
    }

    @Test
    void thePageIsAskedForAnewSinceEveryBuildHasTheSameTime() {
        assertThat(get("/", "Accept: text/html"))
                .contains("Cache-Control: no-cache")
                .doesNotContain("Last-Modified");
    }

    @Test
    void whatItLoadsIsCompressedAndKept() {
        String script = script();

        assertThat(get(script, "Accept-Encoding: br, gzip"))
                .startsWith("HTTP/1.1 200")
                .contains(
                        "Content-Encoding: br",
                        "Content-Type: text/javascript",
                        "Vary: Accept-Encoding",
                        "Cache-Control: max-age=31536000, public, immutable");
        assertThat(get(script, "Accept-Encoding: gzip")).contains("Content-Encoding: gzip");
        assertThat(get(script)).startsWith("HTTP/1.1 200").doesNotContain("Content-Encoding");
    }

    @Test
    void thePageNeedsNothingThatThePolicyRefuses() {
        String answer = get("/", "Accept: text/html");

        assertThat(answer.substring(answer.indexOf("<!doctype")))
                .doesNotContain("<style", "style=", "unsafe-", "http://", "https://")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void strangersAreSentToSignInFirst() {
        assertThat(RawRequest.get(port, "/tickets", "Accept: text/html"))
                .startsWith("HTTP/1.1 302")
                .contains("/oauth2/authorization/trivium");
        assertThat(RawRequest.get(port, script())).doesNotStartWith("HTTP/1.1 200");
    }

    private String script() {
        Matcher script = SCRIPT.matcher(get("/", "Accept: text/html"));
        assertThat(script.find()).isTrue();
        return script.group(1);
    }

    private String get(String path, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Authorization: Bearer " + PROVIDER.token(FakeTokens.TEACHER);
        return RawRequest.get(port, path, all);
    }
}
