package org.trivium.stack.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trivium.stack.launcher.process.Refused;

@Timeout(60)
class DoorTest {

    @TempDir Path secrets;
    private HttpServer server;
    private Door door;
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final List<String> signedFor = new CopyOnWriteArrayList<>();
    private volatile String refused = "";
    private volatile int seconds = 300;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(secrets.resolve("trivium-cli-demo"), "secret-1\n");
        Files.writeString(secrets.resolve("trivium-cli-next-door"), "secret-2\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/oauth2/token", this::sign);
        server.createContext("/", this::letIn);
        server.start();
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        door = new Door(here, new Passes(here, secrets));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aPassIsFetchedOnceForAllRequests() {
        door.get("/a");
        door.get("/b");

        assertThat(signedFor).containsExactly("trivium-cli-demo:secret-1");
        assertThat(shown).containsExactly("Bearer pass-1", "Bearer pass-1");
    }

    @Test
    void eachClientHasAPassOfItsOwn() throws IOException {
        Files.writeString(secrets.resolve("a-clerk"), "secret-3\n");
        door.get("/a");
        door.inDistrict("next-door").get("/a");
        door.as("a-clerk").get("/a");
        door.get("/a");

        assertThat(signedFor)
                .containsExactly(
                        "trivium-cli-demo:secret-1",
                        "trivium-cli-next-door:secret-2",
                        "a-clerk:secret-3");
        assertThat(shown)
                .containsExactly(
                        "Bearer pass-1", "Bearer pass-2", "Bearer pass-3", "Bearer pass-1");
    }

    @Test
    void aPassThatHasRunOutIsNotShown() {
        seconds = 0;
        door.get("/a");
        door.get("/b");

        assertThat(shown).containsExactly("Bearer pass-1", "Bearer pass-2");
    }

    @Test
    void aRefusedPassIsRenewedOnce() {
        refused = "Bearer pass-1";
        door.get("/a");

        assertThat(shown).containsExactly("Bearer pass-1", "Bearer pass-2");
    }

    @Test
    void whoIsRefusedTwiceIsRefused() {
        refused = "Bearer ";

        assertThatThrownBy(() -> door.get("/a"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("401");
        assertThat(shown).hasSize(2);
    }

    @Test
    void aClientWithoutASecretIsRefusedInOneSentence() {
        assertThatThrownBy(() -> door.inDistrict("nowhere").get("/a"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Nobody knows a client trivium-cli-nowhere");
    }

    private void sign(HttpExchange exchange) throws IOException {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
        signedFor.add(new String(pair, StandardCharsets.UTF_8));
        answer(
                exchange,
                200,
                "{\"access_token\":\"pass-%d\",\"expires_in\":%d}"
                        .formatted(signedFor.size(), seconds));
    }

    private void letIn(HttpExchange exchange) throws IOException {
        String pass = exchange.getRequestHeaders().getFirst("Authorization");
        shown.add(pass);
        boolean out = !refused.isEmpty() && pass.startsWith(refused);
        answer(exchange, out ? 401 : 200, "{}");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
