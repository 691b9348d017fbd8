package org.trivium.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A small OpenID provider that signs in whoever comes, and can be told to fail. */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "trivium-gateway";
    static final String SECRET = "a-secret-of-the-tests";

    final AtomicInteger refreshes = new AtomicInteger();
    final AtomicInteger keysAsked = new AtomicInteger();
    final List<String> ended = new CopyOnWriteArrayList<>();
    final List<Map<String, String>> authorized = new CopyOnWriteArrayList<>();
    volatile Map<String, Object> person = FakeTokens.TEACHER;
    volatile int tokenSeconds = 300;
    volatile boolean refusesRefreshes;
    volatile boolean inTrouble;
    volatile CountDownLatch refreshesWaitFor = new CountDownLatch(0);

    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> grants = new ConcurrentHashMap<>();
    private int port;
    private @Nullable HttpServer server;

    FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        start();
    }

    /** Starts, again where it was if it was there before. */
    void start() {
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            port = started.getAddress().getPort();
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::answer);
            started.start();
            server = started;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
        }
        server = null;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    RSAKey key() {
        return key;
    }

    /** An access token of somebody, as a program would have it. */
    String token(Map<String, Object> whose) {
        return FakeTokens.signed(key, issuer(), "trivium", whose, tokenSeconds);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (inTrouble) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, metadata());
                case "/jwks" -> jwks(exchange);
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange, form(exchange));
                case "/userinfo" -> json(exchange, 200, person);
                case "/end" -> {
                    ended.add(exchange.getRequestURI().getRawQuery());
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private Map<String, Object> metadata() {
        String at = issuer();
        Map<String, Object> aliases = Map.of("token_endpoint", at + "/token");
        return Map.of(
                "issuer",
                at,
                "authorization_endpoint",
                at + "/authorize",
                "token_endpoint",
                at + "/token",
                "jwks_uri",
                at + "/jwks",
                "userinfo_endpoint",
                at + "/userinfo",
                "end_session_endpoint",
                at + "/end",
                "mtls_endpoint_aliases",
                aliases,
                "subject_types_supported",
                List.of("public"),
                "response_types_supported",
                List.of("code"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void jwks(HttpExchange exchange) throws IOException {
        keysAsked.incrementAndGet();
        json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        authorized.add(asked);
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if ("refresh_token".equals(form.get("grant_type"))) {
            refresh(exchange, form);
            return;
        }
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null
                || !FakeTokens.proves(form.get("code_verifier"), asked.get("code_challenge"))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String refresh = UUID.randomUUID().toString();
        grants.put(refresh, person);
        Map<String, Object> answer = new HashMap<>(tokens(person, refresh));
        answer.put(
                "id_token", FakeTokens.identity(key, issuer(), CLIENT, person, asked.get("nonce")));
        json(exchange, 200, answer);
    }

    private void refresh(HttpExchange exchange, Map<String, String> form) throws IOException {
        refreshes.incrementAndGet();
        await(refreshesWaitFor);
        String token = form.getOrDefault("refresh_token", "");
        Map<String, Object> whose = grants.get(token);
        if (refusesRefreshes || whose == null) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(exchange, 200, tokens(whose, token));
    }

    private Map<String, Object> tokens(Map<String, Object> whose, String refresh) {
        return Map.of(
                "access_token",
                token(whose),
                "token_type",
                "Bearer",
                "expires_in",
                tokenSeconds,
                "refresh_token",
                refresh);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        Arrays.stream(encoded.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
        return parameters;
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> answer)
            throws IOException {
        byte[] body = FakeTokens.json(answer).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        stop();
    }
}
