package org.trivium.stack.launcher.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.process.Refused;
import tools.jackson.databind.JsonNode;

/** What the loop has found, as the two desks show it. */
public final class Findings {

    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int SHOWN = 8;

    private final Door door;
    private final Names names;

    public Findings(Door door, DemoDistrict district) {
        this.door = door;
        this.names = Names.of(district);
    }

    /** Waits until the desks have suggestions and none has changed for some seconds. */
    public void awaitCalm() {
        Instant deadline = Instant.now().plus(LIMIT);
        Instant calmSince = Instant.now();
        List<Finding> before = List.of();
        while (Instant.now().isBefore(deadline)) {
            List<Finding> now = all();
            if (!now.equals(before)) {
                before = now;
                calmSince = Instant.now();
            }
            if (!now.isEmpty() && calmSince.plus(CALM).isBefore(Instant.now())) {
                return;
            }
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.interrupted()) {
                throw new Refused("Interrupted while the loop was at work.");
            }
        }
    }

    /**
     * Prints the suggestions of both desks with their evidence, the most avoidable minutes first.
     */
    public void print(PrintStream out) {
        print(out, "Professional development", desk("pd"));
        print(out, "Planning", desk("planning"));
    }

    private List<Finding> all() {
        List<Finding> both = new ArrayList<>(desk("pd"));
        both.addAll(desk("planning"));
        return both;
    }

    private List<Finding> desk(String service) {
        JsonNode page = door.get("/api/%s/suggestions?limit=200".formatted(service));
        return page.path("items").valueStream().map(item -> Finding.of(item, names)).toList();
    }

    private static void print(PrintStream out, String desk, List<Finding> findings) {
        out.printf("%n%s: %d suggestions%n", desk, findings.size());
        int number = 0;
        for (Finding finding : findings.subList(0, Math.min(SHOWN, findings.size()))) {
            number++;
            out.printf(
                    Locale.ROOT,
                    "%n%2d  %-5s %-60s %-9s %,6.0f min%n",
                    number,
                    finding.target(),
                    finding.where(),
                    finding.state(),
                    finding.minutes());
            finding.sentences().forEach(sentence -> out.println("          " + sentence));
            if (!finding.linked().isEmpty()) {
                out.println("          Also suggested: " + String.join(", ", finding.linked()));
            }
        }
        if (findings.size() > SHOWN) {
            out.printf("%n    ... and %d more%n", findings.size() - SHOWN);
        }
    }
}
