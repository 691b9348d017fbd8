package org.trivium.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A service behind the gateway that says its name and remembers who asked for what. */
final class FakeService implements AutoCloseable {

    /** Instead of a status: the line is cut. */
    static final int DROPS = 0;

    final List<Headers> asked = new CopyOnWriteArrayList<>();
    final List<String> paths = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile CountDownLatch waitsFor = new CountDownLatch(0);

    /** How it answers the next requests, before it goes back to its status. */
    final Queue<Integer> next = new ConcurrentLinkedQueue<>();

    private final String name;
    private final HttpServer server;

    FakeService(String name) {
        this.name = name;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders());
        paths.add(exchange.getRequestURI().getPath());
        byte[] body = name.getBytes(UTF_8);
        int answered = Objects.requireNonNullElse(next.poll(), status);
        await();
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        if (answered == DROPS) {
            exchange.close();
            return;
        }
        if (answered == 409) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        exchange.sendResponseHeaders(answered, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await() {
        try {
            waitsFor.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
