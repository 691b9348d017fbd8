package org.trivium.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.trivium.gateway.RawRequest.answer;
import static org.trivium.gateway.RawRequest.drop;
import static org.trivium.gateway.RawRequest.write;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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

/** Bodies that are too large, or never end. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.bodies.window=700ms",
            "trivium.gateway.patience=1s",
            "trivium.gateway.breaker.calls=6"
        })
@Timeout(60)
class BodyTest {

    private static final FakeService SUPPORT = new FakeService("support");
    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final String TICKETS = "/api/support/tickets";
    private static final String IMPORTS = "/api/support/imports";
    private static final int TWO_MEGABYTES = 2 << 20;

    /**
     * The kernel lets the buffer of a connection that is read fast grow to 32 MB, and there are
     * two.
     */
    private static final int MORE_THAN_BUFFERS = 45;

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
        SUPPORT.waitsFor = new CountDownLatch(0);
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeNeverGetsToTheService() throws IOException {
        String answer = send(TICKETS, "Content-Length: " + TWO_MEGABYTES, "");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "/errors/content-too-large")
                .containsIgnoringCase("Connection: close");
        assertThat(SUPPORT.asked).isEmpty();
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsCutAndTheServiceIsNotBlamed() throws IOException {
        for (int i = 0; i < 8; i++) {
            assertThat(chunked(TICKETS, TWO_MEGABYTES))
                    .startsWith("HTTP/1.1 413")
                    .contains("/errors/content-too-large");
        }

        assertThat(send(TICKETS, "Content-Length: 2", "{}")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aFileOfAHelpDeskMayBeLargerThanATicket() throws IOException {
        assertThat(chunked(IMPORTS, TWO_MEGABYTES)).startsWith("HTTP/1.1 200");
        assertThat(chunked("/api/support/tickets/T-1/attachments", TWO_MEGABYTES))
                .startsWith("HTTP/1.1 200");
        assertThat(send(IMPORTS, "Content-Length: 250000000", "")).startsWith("HTTP/1.1 413");
    }

    @Test
    void aBodyThatTricklesIsCut() throws IOException {
        try (Socket client = open(TICKETS, "Content-Length: 100000")) {
            OutputStream out = client.getOutputStream();
            var drops =
                    Flux.interval(Duration.ofMillis(100))
                            .subscribe(tick -> drop(out), closed -> {});
            String answer = answer(client);
            drops.dispose();

            assertThat(answer)
                    .startsWith("HTTP/1.1 408")
                    .contains("application/problem+json", "/errors/request-timeout");
        }
    }

    @Test
    void headersThatTrickleAreCut() throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoTimeout(20_000);
            OutputStream out = client.getOutputStream();
            write(client, "GET / HTTP/1.1\r\nX-Long: ".getBytes(ISO_8859_1));
            var drops =
                    Flux.interval(Duration.ofMillis(100))
                            .subscribe(tick -> drop(out), closed -> {});
            String answer = answer(client);
            drops.dispose();

            assertThat(answer).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aLineThatWasQuietForLongServesTheNextRequest() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoTimeout(20_000);
            byte[] health =
                    "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(ISO_8859_1);
            write(client, health);
            assertThat(client.getInputStream().read(new byte[4096])).isPositive();

            await().pollDelay(Duration.ofMillis(1500)).until(client::isConnected);
            write(client, health);

            byte[] answer = new byte[4096];
            int length = client.getInputStream().read(answer);
            assertThat(new String(answer, 0, Math.max(0, length), ISO_8859_1))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aBodyThatWaitsForTheServiceIsNotSlow() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        SUPPORT.waitsFor = reading;
        try (Socket client =
                open(IMPORTS, "Content-Length: " + MORE_THAN_BUFFERS * TWO_MEGABYTES)) {
            Thread sender =
                    Thread.startVirtualThread(
                            () -> {
                                byte[] piece = new byte[TWO_MEGABYTES];
                                for (int i = 0; i < MORE_THAN_BUFFERS; i++) {
                                    write(client, piece);
                                }
                            });
            assertThat(sender.join(Duration.ofSeconds(3)))
                    .as("the service takes nothing, so the body stands still")
                    .isFalse();
            reading.countDown();

            assertThat(answer(client)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aServiceThatTakesTooLongIsAProblem() throws Exception {
        SUPPORT.waitsFor = new CountDownLatch(1);

        String answer = send(TICKETS, "Content-Length: 2", "{}");

        SUPPORT.waitsFor.countDown();
        assertThat(answer)
                .startsWith("HTTP/1.1 504")
                .contains("/errors/gateway-timeout", "It may have done what was asked");
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        assertThat(RawRequest.get(port, TICKETS, "X-Long: " + "a".repeat(20_000)))
                .matches("(?s)HTTP/1.1 4(13|31).*");
        assertThat(SUPPORT.asked).isEmpty();
    }

    private String chunked(String path, int bytes) throws IOException {
        int chunk = 1 << 16;
        try (Socket client = open(path, "Transfer-Encoding: chunked")) {
            Thread sender =
                    Thread.startVirtualThread(
                            () -> {
                                byte[] body = new byte[chunk];
                                for (int sent = 0; sent < bytes; sent += chunk) {
                                    write(client, "10000\r\n".getBytes(ISO_8859_1));
                                    write(client, body);
                                    write(client, "\r\n".getBytes(ISO_8859_1));
                                }
                                write(client, "0\r\n\r\n".getBytes(ISO_8859_1));
                            });
            String answer = answer(client);
            sender.interrupt();
            return answer;
        }
    }

    private String send(String path, String header, String body) throws IOException {
        try (Socket client = open(path, header)) {
            write(client, body.getBytes(ISO_8859_1));
            return answer(client);
        }
    }

    private Socket open(String path, String header) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(20_000);
        write(
                client,
                "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(path, header, PROVIDER.token(FakeTokens.MACHINE))
                        .getBytes(ISO_8859_1));
        return client;
    }
}
