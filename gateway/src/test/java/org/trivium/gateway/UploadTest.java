package org.trivium.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A file on its way to a service is never held by the gateway as a whole. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadTest {

    private static final byte[] PART = new byte[1 << 20];
    private static final AtomicLong ARRIVED = new AtomicLong();
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final HttpServer SUPPORT = support();
    private static final FakeProvider PROVIDER = new FakeProvider();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        GatewayStage.database(registry, PROVIDER);
        registry.add(
                "trivium.gateway.services.support",
                () -> "http://127.0.0.1:" + SUPPORT.getAddress().getPort());
    }

    @AfterAll
    static void close() {
        SUPPORT.stop(0);
        PROVIDER.close();
    }

    @Test
    void aFileIsPassedOnWhileItComes() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoTimeout(20_000);
            String head =
                    "POST /api/support/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: Bearer "
                            + PROVIDER.token(FakeTokens.MACHINE)
                            + "\r\nContent-Type: text/csv\r\nContent-Length: "
                            + 2L * PART.length
                            + "\r\n\r\n";
            client.getOutputStream().write(head.getBytes(US_ASCII));
            client.getOutputStream().write(PART);
            client.getOutputStream().flush();

            assertThat(BEGUN.await(20, TimeUnit.SECONDS)).as("the service has the start").isTrue();

            client.getOutputStream().write(PART);
            byte[] answer = client.getInputStream().readAllBytes();
            assertThat(new String(answer, US_ASCII)).startsWith("HTTP/1.1 202");
            assertThat(ARRIVED).hasValue(2L * PART.length);
        }
    }

    private static HttpServer support() {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        byte[] piece = new byte[8192];
                        for (int n; (n = exchange.getRequestBody().read(piece)) >= 0; ) {
                            ARRIVED.addAndGet(n);
                            BEGUN.countDown();
                        }
                        exchange.sendResponseHeaders(202, -1);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }
}
