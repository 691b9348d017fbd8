package org.trivium.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;

/** A person signs in with a browser, and signs out. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(60)
class SignInTest {

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
    void reset() {
        PROVIDER.person = FakeTokens.TEACHER;
        SUPPORT.asked.clear();
        PROVIDER.ended.clear();
    }

    @Test
    void whoOpensAPageSignsInAndComesBackToItWithItsQuery() {
        Browser browser = new Browser(port);

        HttpResponse<String> first = browser.page("/?find=a%20b&page=2");
        assertThat(first.statusCode()).isEqualTo(302);
        HttpResponse<String> answer = browser.open("/?find=a%20b&page=2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().toString()).endsWith("/?find=a%20b&page=2");
        assertThat(answer.body()).contains("Trivium");
        assertThat(PROVIDER.authorized.getLast())
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void theServiceIsAskedWithTheTokenOfThePersonAndNeverSeesTheCookie() {
        Browser browser = signedIn();

        assertThat(browser.get("/api/support/tickets").statusCode()).isEqualTo(200);

        var asked = SUPPORT.asked.getLast();
        assertThat(asked.getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(asked).doesNotContainKey("Cookie");
    }

    @Test
    void theCookieOfASessionIsOutOfReachOfScriptsAndOfOtherSites() {
        Browser browser = signedIn();

        List<String> sessions =
                browser.setCookies.stream().filter(c -> c.startsWith("TRIVIUM_SESSION=")).toList();
        assertThat(sessions)
                .isNotEmpty()
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .containsIgnoringCase("; HttpOnly")
                                        .contains("; SameSite=Lax", "; Path=/")
                                        .doesNotContain("Secure"));
        assertThat(browser.session()).doesNotContain(".").hasSizeGreaterThan(40);
        assertThat(browser.setCookies).noneMatch(cookie -> cookie.contains("eyJ"));
    }

    @Test
    void theSecretOfTheGatewayIsInNoSession() {
        signedIn();

        String name = Objects.requireNonNull(new ConnectionString(database).getDatabase());
        try (MongoClient client = MongoClients.create(database)) {
            List<Document> sessions =
                    Flux.from(client.getDatabase(name).getCollection("sessions").find())
                            .collectList()
                            .block(Duration.ofSeconds(10));

            assertThat(sessions)
                    .isNotEmpty()
                    .allSatisfy(
                            session ->
                                    assertThat(texts(session)).doesNotContain(FakeProvider.SECRET));
            assertThat(sessions).anySatisfy(it -> assertThat(texts(it)).contains("eyJ"));
        }
    }

    private static String texts(Document session) {
        return session.get("attributes", Document.class).values().stream()
                .map(bytes -> new String(((Binary) bytes).getData(), ISO_8859_1))
                .collect(Collectors.joining());
    }

    @Test
    void aSessionGetsANewIdWhenItsPersonSignsIn() {
        Browser browser = new Browser(port);
        HttpResponse<String> answer = browser.page("/");
        answer = browser.follow(answer);
        String planted = browser.session();
        assertThat(planted).isNotEmpty();
        Browser attacker = browser.at(port);

        while (answer.statusCode() == 302) {
            answer = browser.follow(answer);
        }

        assertThat(browser.session()).isNotEqualTo(planted);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(attacker.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aProgramWithoutATokenGetsAProblemAndNoRedirect() {
        HttpResponse<String> answer = new Browser(port).page("/api/support/tickets");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("/errors/unauthorized", "correlationId");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(SUPPORT.asked).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        Browser browser = signedIn();
        Browser thief = browser.at(port);

        HttpResponse<String> answer = browser.signOut();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.location(answer).toString())
                .startsWith(PROVIDER.issuer() + "/end?id_token_hint=ey")
                .endsWith("post_logout_redirect_uri=http://127.0.0.1:" + port + "/");
        browser.follow(answer);
        assertThat(PROVIDER.ended).hasSize(1);
        assertThat(browser.cookies).doesNotContainKeys("TRIVIUM_SESSION", "TRIVIUM_CSRF");
        assertThat(thief.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(thief.get("/api/support/tickets").statusCode()).isEqualTo(401);
    }

    @Test
    void eachPersonIsToldWhoTheyAreAndNobodyElse() {
        Browser teacher = signedIn();
        PROVIDER.person = FakeTokens.NEIGHBOUR;
        Browser neighbour = signedIn();

        assertThat(teacher.get("/api/me").body())
                .contains("demo", "p-teacher", "Ada Teacher", "staff", "lincoln")
                .doesNotContain("next-door");
        assertThat(neighbour.get("/api/me").body())
                .contains("next-door", "p-neighbour", "Ned Next")
                .doesNotContain("demo");
    }

    @Test
    void whoBelongsToNoDistrictIsNotLetIn() {
        PROVIDER.person = Map.of("sub", "u-9", "name", "No One");
        Browser browser = new Browser(port);

        assertThat(browser.open("/").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void afterSigningInNobodyIsSentToAnotherSite() {
        for (String path :
                List.of("//evil.example/x", "/\\evil.example", "/%2F%2Fevil.example", "/%5Cevil")) {
            assertThat(RawRequest.get(port, path, "Accept: text/html"))
                    .as(path)
                    .startsWith("HTTP/1.1 400");
        }
        for (String path : List.of("/?next=//evil.example", "/https://evil.example")) {
            HttpResponse<String> answer = new Browser(port).open(path);
            assertThat(answer.uri().getHost()).as(path).isEqualTo("127.0.0.1");
        }
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        assertThat(browser.open("/").statusCode()).isEqualTo(200);
        assertThat(browser.csrf()).isNotEmpty();
        return browser;
    }
}
