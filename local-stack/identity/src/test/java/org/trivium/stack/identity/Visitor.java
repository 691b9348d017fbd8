package org.trivium.stack.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with its own cookies, and the gateway that sent it; follows no redirect by itself. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String VERIFIER = "a".repeat(64);
    static final String CALLBACK = RunningIdentity.GATEWAY + "/login/oauth2/code/trivium";

    private final String issuer;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    Visitor(String issuer) {
        this.issuer = issuer;
    }

    /** Asks to be signed in, as the gateway sends a browser here. */
    HttpResponse<String> ask(String callback) {
        return get(
                issuer
                        + "/oauth2/authorize?"
                        + form(
                                Map.of(
                                        "response_type", "code",
                                        "client_id", "trivium-gateway",
                                        "scope", "openid profile",
                                        "state", "s1",
                                        "nonce", "n1",
                                        "redirect_uri", callback,
                                        "code_challenge", challenge(),
                                        "code_challenge_method", "S256")));
    }

    /** Fills in the form; the answer is the redirect that follows. */
    HttpResponse<String> enter(String user, String password) {
        var csrf = CSRF.matcher(get(issuer + "/sign-in").body());
        if (!csrf.find()) {
            throw new IllegalStateException("The form has no token.");
        }
        return post(
                "/sign-in",
                Map.of("username", user, "password", password, "_csrf", csrf.group(1)),
                "");
    }

    /** All of it: the tokens that the gateway gets for a person. */
    JsonNode signIn(String user) {
        ask(CALLBACK);
        var back = get(location(enter(user, RunningIdentity.PASSWORD)));
        var arrived = location(back);
        var code = Pattern.compile("[?&]code=([^&]+)").matcher(arrived);
        if (!code.find()) {
            throw new IllegalStateException("No code in " + arrived);
        }
        return json(
                token(
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code.group(1),
                                "redirect_uri",
                                CALLBACK,
                                "code_verifier",
                                VERIFIER),
                        "trivium-gateway",
                        RunningIdentity.GATEWAY_SECRET));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken),
                "trivium-gateway",
                RunningIdentity.GATEWAY_SECRET);
    }

    HttpResponse<String> machine(String id, String secret) {
        return token(Map.of("grant_type", "client_credentials"), id, secret);
    }

    private HttpResponse<String> token(Map<String, String> form, String client, String secret) {
        var pair = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return post("/oauth2/token", form, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    HttpResponse<String> get(String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri)).header("Accept", "text/html").GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String authorization) {
        var request =
                HttpRequest.newBuilder(URI.create(issuer + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form)));
        return send(
                authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Where an answer sends the browser, with the server's name if it names none. */
    String location(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElseThrow();
        return URI.create(issuer).resolve(to).toString();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String challenge() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
