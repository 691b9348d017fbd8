package org.trivium.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

@Timeout(120)
class IdentityTest {

    @TempDir static Path home;
    static RunningIdentity identity;

    private Visitor visitor;

    @BeforeAll
    static void start() throws IOException {
        identity = new RunningIdentity(home);
    }

    @BeforeEach
    void visit() {
        visitor = new Visitor(identity.issuer());
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    /** Verifies it as a service does: by discovery, with the published key. */
    private static Jwt verified(String token) {
        return JwtDecoders.<JwtDecoder>fromIssuerLocation(identity.issuer()).decode(token);
    }

    @Test
    void aPersonGetsTokensThatSayWhereTheyStand() {
        var tokens = visitor.signIn("tara.technician");

        for (String kind : List.of("access_token", "id_token")) {
            var token = verified(tokens.path(kind).asString());
            assertThat(token.getClaimAsString("district")).isEqualTo("demo");
            assertThat(token.getClaimAsString("person")).isEqualTo("demo-technician-two-sites");
            assertThat(token.getClaimAsStringList("roles")).containsExactly("technician");
            assertThat(token.getClaimAsStringList("sites"))
                    .containsExactly("maple-valley", "eagle-ridge");
            assertThat(token.getClaimAsString("name")).isEqualTo("Tara Novak");
            assertThat(token.getHeaders()).containsEntry("alg", "RS256");
        }
        var access = verified(tokens.path("access_token").asString());
        assertThat(access.getAudience()).contains("trivium");
        assertThat(Duration.between(access.getIssuedAt(), access.getExpiresAt()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(verified(tokens.path("id_token").asString()).getAudience())
                .containsExactly("trivium-gateway");
    }

    @Test
    void aPersonNextDoorStandsInTheOtherDistrict() {
        var token = verified(visitor.signIn("nora.director").path("access_token").asString());

        assertThat(token.getClaimAsString("district")).isEqualTo("next-door");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("director");
        assertThat(token.getClaimAsStringList("sites")).isEmpty();
    }

    @Test
    void aMachineGetsTheTokenOfItsOwnDistrict() {
        var answer = visitor.machine("trivium-cli-next-door", "secret-of-next-door");

        var token = verified(Visitor.json(answer).path("access_token").asString());
        assertThat(token.getClaimAsString("district")).isEqualTo("next-door");
        assertThat(token.getClaimAsString("person")).isEqualTo("machine-cli");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("ops");
        assertThat(token.getAudience()).contains("trivium");
        assertThat(Visitor.json(answer).has("refresh_token")).isFalse();
    }

    @Test
    void aMachineWithTheSecretOfAnotherGetsNothing() {
        assertThat(visitor.machine("trivium-cli-next-door", "secret-of-demo").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsSaidToBeWrongAndTheNameIsKept() {
        visitor.ask(Visitor.CALLBACK);
        var refused = visitor.enter("dana.director", "guess");
        var page = visitor.get(visitor.location(refused)).body();

        assertThat(page).contains("do not belong together").contains("value=\"dana.director\"");
        assertThat(visitor.ask(Visitor.CALLBACK).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
    }

    @Test
    void somebodyUnknownLooksLikeAWrongPassword() {
        var unknown = visitor.location(visitor.enter("mallory", RunningIdentity.PASSWORD));
        var known = visitor.location(visitor.enter("dana.director", "guess"));

        assertThat(unknown.replace("mallory", "")).isEqualTo(known.replace("dana.director", ""));
    }

    @Test
    void anotherPlaceThanTheGatewayGetsNoCode() {
        visitor.signIn("sam.staff");

        for (String forged :
                List.of(
                        "https://evil.example/login/oauth2/code/trivium",
                        RunningIdentity.GATEWAY + "/elsewhere",
                        Visitor.CALLBACK + "/../../../../elsewhere")) {
            var answer = visitor.ask(forged);
            assertThat(answer.statusCode()).as(forged).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void aSessionOutlivesARestart() {
        var before = visitor.signIn("dana.director");
        String refreshToken = before.path("refresh_token").asString();

        identity.restart();

        var after = Visitor.json(visitor.refresh(refreshToken));
        var token = verified(after.path("access_token").asString());
        assertThat(token.getClaimAsString("person")).isEqualTo("demo-director");
        assertThat(after.path("refresh_token").asString()).isEqualTo(refreshToken);
        assertThat(verified(before.path("access_token").asString()).getSubject())
                .isEqualTo("dana.director");
    }

    @Test
    void aRefreshTokenOfNobodyIsRefused() {
        var answer = visitor.refresh("made-up");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(answer).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void whoSignsOutIsAskedAgainAndComesBackToTheGateway() {
        var tokens = visitor.signIn("paul.planner");
        assertThat(visitor.location(visitor.ask(Visitor.CALLBACK))).startsWith(Visitor.CALLBACK);

        var out =
                visitor.get(
                        identity.issuer()
                                + "/connect/logout?id_token_hint="
                                + tokens.path("id_token").asString()
                                + "&post_logout_redirect_uri="
                                + RunningIdentity.GATEWAY
                                + "/");

        assertThat(visitor.location(out)).isEqualTo(RunningIdentity.GATEWAY + "/");
        assertThat(visitor.location(visitor.ask(Visitor.CALLBACK))).contains("/sign-in");
    }

    @Test
    void thePageListsEverybodyAndNeedsNoScript() {
        var answer = visitor.get(identity.issuer() + "/sign-in?as=%22%3E%3Cscript%3Ex");

        assertThat(answer.body())
                .contains("demo identity", "District <q>demo</q>", "District <q>next-door</q>")
                .contains("dana.director", "nora.director", "label for=\"password\"")
                .contains("value=\"&quot;&gt;&lt;script&gt;x\"")
                .doesNotContain("<script", "{{");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("default-src 'none'", "frame-ancestors 'none'")
                                        .contains("form-action 'self' " + RunningIdentity.GATEWAY));
        assertThat(visitor.get(identity.issuer() + "/sign-in.css").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsOnTheDiskIsReadByItsOwnerOnly() throws IOException {
        try (var files = Files.walk(identity.data())) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(file)))
                                            .endsWith("------"));
        }
    }

    @Test
    void discoveryNamesThisServer() {
        var answer = visitor.get(identity.issuer() + "/.well-known/openid-configuration");

        assertThat(Visitor.json(answer).path("issuer").asString()).isEqualTo(identity.issuer());
        assertThat(URI.create(Visitor.json(answer).path("jwks_uri").asString()))
                .hasHost("127.0.0.1");
    }
}
