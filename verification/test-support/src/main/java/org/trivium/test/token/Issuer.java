package org.trivium.test.token;

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
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider that tells where its keys are and which, and nothing else. */
public final class Issuer implements AutoCloseable {

    private static final int BITS = 2048;
    private static final Issuer OF_THIS_JVM = new Issuer();

    private final RSAKey key;
    private int port;
    private @Nullable HttpServer server;

    /** One of one's own, which can be stopped; it is started already. */
    public Issuer() {
        try {
            key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        start();
    }

    /** The one that every context of a {@link org.trivium.test.WithStack} believes. */
    public static Issuer running() {
        return OF_THIS_JVM;
    }

    /** Starts, again where it was if it was there before. */
    public void start() {
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext(
                    "/.well-known/openid-configuration",
                    exchange ->
                            answer(
                                    exchange,
                                    Map.of("issuer", address(), "jwks_uri", address() + "/keys")));
            started.createContext(
                    "/keys",
                    exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
            port = started.getAddress().getPort();
            started.start();
            server = started;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** How it calls itself, and where it is. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    RSAKey key() {
        return key;
    }

    private static void answer(HttpExchange exchange, Map<String, ?> object) throws IOException {
        try (exchange) {
            byte[] body = JsonMapper.shared().writeValueAsString(object).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Is away until it is started again. */
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
            server = null;
        }
    }
}
