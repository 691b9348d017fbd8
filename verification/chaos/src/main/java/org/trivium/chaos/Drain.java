package org.trivium.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.trivium.chaos.client.Person;
import org.trivium.chaos.log.BrokerAway;
import org.trivium.chaos.log.Topics;
import org.trivium.stack.launcher.Ports;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.process.Refused;

/** Waits until a stack has nothing left to do. */
final class Drain {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final String BACKLOG = "trivium_outbox_backlog";

    private final Stack stack;
    private final Topics topics;
    private final Person operator = Person.operator(Districts.NAMES.getFirst());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Drain(Stack stack) {
        this.stack = stack;
        this.topics = new Topics(stack.ports().kafka());
    }

    /**
     * Returns when everything serves, no outbox holds anything, every reader has read everything
     * and nothing has been written for some seconds.
     *
     * @throws Refused when that takes too long; it says what was left
     */
    void await() {
        Instant deadline = Instant.now().plus(LIMIT);
        Instant calmSince = Instant.now();
        long length = -1;
        String left = "";
        while (Instant.now().isBefore(deadline)) {
            left = left();
            long now = left.isEmpty() ? topics.length() : -1;
            if (now < 0 || now != length) {
                length = now;
                calmSince = Instant.now();
            } else if (calmSince.plus(QUIET).isBefore(Instant.now())) {
                return;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new Refused("The stack does not come to rest: " + left);
    }

    private String left() {
        List<String> away = stack.components().stream().filter(c -> !stack.serves(c)).toList();
        if (!away.isEmpty()) {
            return "not serving: " + away;
        }
        try {
            Ports ports = stack.ports();
            for (int port : List.of(ports.support(), ports.pd(), ports.planning())) {
                double backlog = backlog(port);
                if (backlog != 0) {
                    return "unsent documents of the service on port %d: %.0f"
                            .formatted(port, backlog);
                }
            }
            long unread = topics.unread();
            return unread == 0 ? "" : "unread records: " + unread;
        } catch (IOException | BrokerAway | Refused nobody) {
            return nobody.toString();
        }
    }

    private double backlog(int port) throws IOException {
        URI meters = URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(port));
        try {
            HttpRequest question =
                    HttpRequest.newBuilder(meters)
                            .header("Authorization", stack.passes().of(operator.name()))
                            .build();
            String text = client.send(question, BodyHandlers.ofString()).body();
            List<String> lines = text.lines().filter(line -> line.startsWith(BACKLOG)).toList();
            if (lines.isEmpty()) {
                throw new IOException("no meter " + BACKLOG);
            }
            return lines.stream()
                    .mapToDouble(
                            line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }
}
