package org.trivium.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.starter.fixture.NoteService;
import org.trivium.test.WithStack;
import org.trivium.test.token.ForgedTokens;
import org.trivium.test.token.Tokens;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml"
        })
class AccessTokenTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Test
    void theDistrictIsThatOfTheToken() throws Exception {
        assertThat(get("/missing", Tokens.of("north", "nora", "staff")).body())
                .contains("There is no note north.");
    }

    @Test
    void whoBringsNoTokenIsToldToBringOne() throws Exception {
        HttpResponse<String> answer = send(request("/missing"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body())
                .contains("/errors/not-signed-in", "This needs an access token.", "correlationId");
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                Arguments.of("expired", ForgedTokens.expired()),
                Arguments.of("endless", ForgedTokens.endless()),
                Arguments.of("foreign issuer", ForgedTokens.foreignIssuer()),
                Arguments.of("other audience", ForgedTokens.otherAudience()),
                Arguments.of("alg none", ForgedTokens.unsigned()),
                Arguments.of("HS256 with the public key", ForgedTokens.signedWithPublicKey()),
                Arguments.of("a stranger's key", ForgedTokens.signedByStranger()),
                Arguments.of("an unknown key", ForgedTokens.signedByUnknownKey()),
                Arguments.of("no token at all", "Bearer rubbish"),
                Arguments.of("too long", "Bearer " + "a".repeat(7000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void aTokenThatIsNoneOfOursIsRefused(String kind, String token) throws Exception {
        HttpResponse<String> answer = get("/missing", token);

        assertThat(answer.statusCode()).as(kind).isEqualTo(401);
        assertThat(answer.body()).contains("/errors/not-signed-in", "is not valid here");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("invalid_token");
    }

    /** They would make the service ask the issuer each time, which it does not do. */
    @Test
    void manyTokensOfUnknownKeysAreRefusedAndNoFaultOfTheIssuer() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(get("/missing", ForgedTokens.signedByUnknownKey()).statusCode())
                    .isEqualTo(401);
        }
        assertThat(get("/missing", Tokens.all("north")).statusCode()).isEqualTo(404);
    }

    @Test
    void anAccountWithoutADistrictIsRefused() throws Exception {
        HttpResponse<String> answer = get("/missing", ForgedTokens.withoutDistrict());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/errors/forbidden", "no district");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No_District", "a district", "UPPER", "-", "../demo", ""})
    void whatCannotBeADistrictIsNone(String district) throws Exception {
        assertThat(get("/missing", Tokens.all(district)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nora@school.example", "Nora North", "a|b", "a/../b"})
    void whatCannotBeAnOpaqueIdIsNobody(String person) throws Exception {
        assertThat(get("/missing", Tokens.all("north", person)).statusCode()).isEqualTo(403);
    }

    @Test
    void healthIsForAllAndItsDetailsForOperators() throws Exception {
        HttpResponse<String> stranger = send(request("/actuator/health"));

        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.body()).doesNotContain("components");
        assertThat(send(request("/actuator/health/readiness")).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health", Tokens.of("demo", "olga", "ops")).body())
                .contains("components");
    }

    @Test
    void metersAreForOperatorsOnly() throws Exception {
        assertThat(send(request("/actuator/prometheus")).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", Tokens.of("demo", "dora", "director")).statusCode())
                .isEqualTo(403);
        assertThat(get("/actuator/prometheus", Tokens.of("demo", "olga", "ops")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/missing;a=b", "/notes//n1", "/notes/%2e%2e/n1", "/notes/a%2fb", "/a%00b"})
    void anAddressOfTwoMeaningsIsRefused(String path) throws Exception {
        HttpResponse<String> answer = get(path, Tokens.all("north"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void headersOfEarlierTimesSayNothing() throws Exception {
        HttpResponse<String> answer =
                send(
                        request("/missing")
                                .header("Authorization", Tokens.all("north"))
                                .header("X-District", "south"));

        assertThat(answer.body()).contains("There is no note north.");
    }

    private HttpResponse<String> get(String path, String token)
            throws IOException, InterruptedException {
        return send(request(path).header("Authorization", token));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
