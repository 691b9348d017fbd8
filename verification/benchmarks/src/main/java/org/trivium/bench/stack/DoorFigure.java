package org.trivium.bench.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;
import org.trivium.bench.figure.Samples;
import org.trivium.stack.launcher.process.Refused;

/**
 * What the gateway adds to a request: GET of one ticket through it, to the service itself, and
 * through nginx where it is installed, by one, sixteen and sixty-four clients.
 */
public final class DoorFigure implements Figure {

    private static final String DISTRICT = "bench";
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final int OK = 200;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Row> measure() throws IOException {
        try (BenchStack stack = BenchStack.start(name())) {
            Scenery.sites(stack.door(DISTRICT), 1);
            Scenery.leaf(stack.door(DISTRICT));
            String path = "/api/support/tickets/" + ticket(stack);
            IntFunction<byte[]> requests = i -> stack.visitor(DISTRICT).get(path);
            Optional<Nginx> nginx = Nginx.before(stack.ports().support());
            try {
                return rows(stack, nginx.orElse(null), requests);
            } finally {
                nginx.ifPresent(Nginx::close);
            }
        }
    }

    private static List<Row> rows(
            BenchStack stack, @Nullable Nginx nginx, IntFunction<byte[]> requests)
            throws IOException {
        int service = stack.ports().support();
        int gateway = stack.ports().gateway();
        new Clients(gateway, 16, SHORT).run(OK, requests);
        List<Row> rows = new ArrayList<>();
        for (int clients : List.of(1, 16, 64)) {
            Asked direct = asked(service, clients, requests, () -> new Cpu(Map.of()));
            Asked through = asked(gateway, clients, requests, () -> stack.cpu().of("gateway"));
            String floor = "the service itself: " + direct.text();
            if (nginx != null) {
                Asked plain = asked(nginx.port(), clients, requests, nginx::cpu);
                floor += "; nginx: " + plain.over(direct);
            }
            rows.add(
                    new Row(
                            "GET of a ticket, %d connections".formatted(clients),
                            "gateway: " + through.over(direct),
                            floor,
                            "0.6 ms",
                            ""));
        }
        return rows;
    }

    private static Asked asked(int port, int clients, IntFunction<byte[]> requests, Meter meter)
            throws IOException {
        Cpu before = meter.read();
        Clients.Load load = new Clients(port, clients, ROUND).run(OK, requests);
        if (load.failed() > 0) {
            throw new Refused(
                    "%d answers were not 200: %s".formatted(load.failed(), load.example()));
        }
        return new Asked(load, meter.read().since(before).each(load.samples().count()));
    }

    private static String ticket(BenchStack stack) {
        String requester = Scenery.people(stack.door(DISTRICT), "S0", 1).getFirst();
        return stack.door(DISTRICT)
                .post(
                        "/api/support/tickets",
                        Map.of(
                                "requester",
                                requester,
                                "site",
                                "S0",
                                "leaf",
                                Scenery.LEAF,
                                "subject",
                                "How do I cast to the panel?"))
                .get("id")
                .asString();
    }

    /** Reads the processor time of whatever stands before the service. */
    private interface Meter {

        Cpu read() throws IOException;
    }

    /** What came of it, and what it cost before the service. */
    private record Asked(Clients.Load load, double processor) {

        String text() {
            Samples samples = load.samples();
            return String.format(
                    Locale.ROOT,
                    "%.0f/s, median %.2f ms, p99 %.2f ms",
                    load.perSecond(),
                    samples.p50(),
                    samples.at(0.99));
        }

        String over(Asked direct) {
            return String.format(
                    Locale.ROOT,
                    "%s (adds %.2f and %.2f ms), processor %.3f ms",
                    text(),
                    load.samples().p50() - direct.load.samples().p50(),
                    load.samples().at(0.99) - direct.load.samples().at(0.99),
                    processor);
        }
    }
}
