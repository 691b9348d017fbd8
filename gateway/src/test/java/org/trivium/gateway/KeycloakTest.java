package org.trivium.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real Keycloak with our realm file in place of the identity of the local stack. Only in the
 * profile {@code keycloak}, which fetches it.
 */
@EnabledIfSystemProperty(named = Keycloak.FOLDER, matches = ".+")
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        // longer than any token lives: every request comes with a fresh one
        properties = "trivium.security.refresh-before=1h")
@Timeout(120)
class KeycloakTest {

    private static final String AGAIN = "/oauth2/authorization/trivium";
    private static final String PASSWORD = "a-password-of-the-tests";
    private static final LocalPerson NOBODY =
            new LocalPerson("no.one", "No One", "", "", List.of("director"), List.of());
    private static final LocalPerson LEAVER =
            new LocalPerson(
                    "lee.leaver", "Lee Leaver", "demo", "p-7", List.of("staff", "ops"), List.of());

    private static final int PORT = Keycloak.freePort();
    private static final Keycloak KEYCLOAK = new Keycloak(PORT);
    private static final KeycloakAdmin ADMIN = new KeycloakAdmin(KEYCLOAK);
    private static final FakeService SUPPORT = new FakeService("support");

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry registry) {
        GatewayStage.database(registry);
        registry.add("server.port", () -> PORT);
        registry.add("trivium.security.issuer", KEYCLOAK::issuer);
        registry.add("trivium.security.client-secret", () -> KEYCLOAK.secret);
        registry.add("trivium.gateway.services.support", SUPPORT::address);
    }

    @BeforeAll
    static void people() {
        ADMIN.enroll(LocalPerson.all(), PASSWORD);
        ADMIN.enroll(List.of(NOBODY, LEAVER), PASSWORD);
        ADMIN.register("another-program");
    }

    @AfterAll
    static void close() {
        SUPPORT.close();
        KEYCLOAK.close();
    }

    static List<LocalPerson> localPeople() {
        return LocalPerson.all();
    }

    @ParameterizedTest
    @MethodSource("localPeople")
    void everyoneHasTheSamePlaceAsInTheLocalStack(LocalPerson person) {
        Browser browser = new Browser(PORT);

        HttpResponse<String> page = signIn(browser, person);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Trivium");
        assertThat(me(browser))
                .containsEntry("district", person.district())
                .containsEntry("person", person.person())
                .containsEntry("name", person.name())
                .containsEntry("roles", person.roles())
                .containsEntry("sites", person.sites());
    }

    @Test
    void servicesGetTokensThatKeycloakHasRefreshed() {
        Browser browser = new Browser(PORT);
        signIn(browser, LEAVER);

        String first = tokenThatSupportGets(browser);

        await().untilAsserted(() -> assertThat(tokenThatSupportGets(browser)).isNotEqualTo(first));
    }

    @Test
    void aRoleThatIsTakenAwayInKeycloakIsGoneWithTheNextToken() {
        Browser browser = new Browser(PORT);
        signIn(browser, LEAVER);
        assertThat(browser.get("/actuator/info").statusCode()).isEqualTo(200);

        ADMIN.takeRole(LEAVER.user(), "ops");

        await().untilAsserted(
                        () ->
                                assertThat(browser.get("/actuator/info").statusCode())
                                        .isEqualTo(403));
        assertThat(me(browser)).containsEntry("roles", List.of("staff"));
    }

    @Test
    void signingOutEndsTheSessionAtKeycloakToo() {
        Browser browser = new Browser(PORT);
        signIn(browser, LocalPerson.all().getFirst());
        assertThat(browser.open(AGAIN).uri().getPort()).isEqualTo(PORT);

        HttpResponse<String> out = browser.signOut();
        assertThat(browser.location(out).toString()).startsWith(KEYCLOAK.issuer());
        HttpResponse<String> after = browser.arrive(out);

        assertThat(after.uri().toString()).startsWith(KEYCLOAK.issuer());
        assertThat(after.body()).contains("kc-form-login");
    }

    @Test
    void aMachineGetsThroughWithItsOwnCredentials() {
        String token =
                KEYCLOAK.token(
                        "trivium",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "trivium-integrator",
                                "client_secret", ADMIN.secret("trivium-integrator")));

        assertThat(asked("/api/support/tickets", token)).startsWith("HTTP/1.1 200");
        assertThat(asked("/api/me", token))
                .contains("\"district\":\"demo\"", "\"client\":\"trivium-integrator\"")
                .contains("\"person\":\"trivium-integrator\"", "\"roles\":[\"integrator\"]");
    }

    @Test
    void whoHasNoDistrictInKeycloakIsNotLetIn() {
        assertThat(signIn(new Browser(PORT), NOBODY).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenThatKeycloakMadeForAnotherProgramIsRefused() {
        assertThat(asked("/api/me", tokenOfAnotherProgram())).startsWith("HTTP/1.1 401");
    }

    @Test
    void nobodyMovesToAnotherDistrictByThemselves() {
        LocalPerson person = LocalPerson.all().getFirst();
        Map<String, Object> wish =
                Map.of(
                        "username", person.user(),
                        "firstName", person.firstName(),
                        "lastName", person.lastName(),
                        "attributes", Map.of("district", List.of("next-door")));

        HttpStatus answer =
                RestClient.create()
                        .post()
                        .uri(KEYCLOAK.issuer() + "/account/")
                        .header("Authorization", "Bearer " + tokenOfAnotherProgram())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(wish)
                        .exchange((request, response) -> (HttpStatus) response.getStatusCode());

        assertThat(answer).isEqualTo(HttpStatus.BAD_REQUEST);
        Browser browser = new Browser(PORT);
        signIn(browser, person);
        assertThat(me(browser)).containsEntry("district", person.district());
    }

    @Test
    void whoComesFromAnotherProviderIsPlacedByMappers() {
        try (OtherProvider other = new OtherProvider(ADMIN)) {
            other.tells("Teacher");

            assertThat(me(cameFrom(OtherProvider.ALIAS)))
                    .containsEntry("district", "demo")
                    .containsEntry("person", "p-17")
                    .containsEntry("name", "Gail Given")
                    .containsEntry("roles", List.of("technician"))
                    .containsEntry("sites", List.of("maple-valley", "eagle-ridge"));

            other.tells("Student");

            assertThat(me(cameFrom(OtherProvider.ALIAS))).containsEntry("roles", List.of());
        }
    }

    private static Browser cameFrom(String alias) {
        Browser browser = new Browser(PORT);
        HttpResponse<String> form = browser.open("/");
        HttpResponse<String> page =
                browser.click(form, "href=\"([^\"]*/broker/" + alias + "/login[^\"]*)\"");
        assertThat(page.uri().getPort()).isEqualTo(PORT);
        return browser;
    }

    private static HttpResponse<String> signIn(Browser browser, LocalPerson person) {
        return browser.submit(
                browser.open("/"), Map.of("username", person.user(), "password", PASSWORD));
    }

    private static Map<String, Object> me(Browser browser) {
        return JsonMapper.shared()
                .readValue(browser.get("/api/me").body(), new TypeReference<>() {});
    }

    private static String tokenThatSupportGets(Browser browser) {
        assertThat(browser.get("/api/support/tickets").statusCode()).isEqualTo(200);
        return Objects.requireNonNull(SUPPORT.asked.getLast().getFirst("Authorization"));
    }

    /** It is the first person's, and has neither our audience nor our claims. */
    private static String tokenOfAnotherProgram() {
        return KEYCLOAK.token(
                "trivium",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        LocalPerson.all().getFirst().user(),
                        "password",
                        PASSWORD));
    }

    private static String asked(String path, String token) {
        return RawRequest.get(PORT, path, "Authorization: Bearer " + token);
    }
}
