package org.trivium.bench.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;
import org.trivium.stack.launcher.process.Refused;

/** Tickets filed through the gateway, by one, four and sixteen clients. */
public final class FilingFigure implements Figure {

    private static final String DISTRICT = "bench";
    private static final String PATH = "/api/support/tickets";
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final int SITES = 20;
    private static final int CREATED = 201;
    private static final int INVALID = 422;
    private static final int NOT_FOUND = 404;
    private static final List<String> LEAVES =
            List.of(
                    "av.display-fault",
                    "dev.staff-fault",
                    "prn.hardware",
                    "prn.howto",
                    "net.wifi-room",
                    "acc.permission",
                    "app.lms-howto",
                    "adm.sis-howto");

    @Override
    public String name() {
        return "filing";
    }

    @Override
    public List<Row> measure() throws IOException {
        try (BenchStack stack = BenchStack.start(name())) {
            Scenery.sites(stack.door(DISTRICT), SITES);
            List<String> people = Scenery.people(stack.door(DISTRICT), "S0", 40);
            int port = stack.ports().gateway();
            Visitor visitor = stack.visitor(DISTRICT);
            IntFunction<byte[]> tickets = i -> visitor.post(PATH, ticket(i, people));
            new Clients(port, 4, SHORT).run(CREATED, tickets);
            List<Row> rows = new ArrayList<>();
            for (int clients : List.of(1, 4, 16)) {
                rows.add(row(stack, clients, tickets));
            }
            rows.add(refused(stack, people));
            return rows;
        }
    }

    private static Row row(BenchStack stack, int clients, IntFunction<byte[]> tickets)
            throws IOException {
        Measured filed = measure(stack, new Clients(port(stack), clients, ROUND), CREATED, tickets);
        Measured bare =
                measure(
                        stack,
                        new Clients(port(stack), clients, SHORT),
                        NOT_FOUND,
                        i -> elsewhere(tickets.apply(i)));
        return new Row(
                "POST of a ticket, %d clients".formatted(clients),
                filed.text(),
                bare.text() + ": the same bytes to a path that the gateway itself answers with 404",
                clients == 16 ? "620/s, 3 ms" : "",
                "processor, ms each: " + filed.shares());
    }

    private static Row refused(BenchStack stack, List<String> people) throws IOException {
        Measured refused =
                measure(
                        stack,
                        new Clients(port(stack), 16, SHORT),
                        INVALID,
                        i ->
                                stack.visitor(DISTRICT)
                                        .post(PATH, ticket(i, people).replace("\"S", "\"X")));
        return Row.more(
                "the same with a site that does not exist, 16 clients: all but database and broker",
                refused.text());
    }

    private static int port(BenchStack stack) {
        return stack.ports().gateway();
    }

    private static Measured measure(
            BenchStack stack, Clients clients, int expected, IntFunction<byte[]> requests)
            throws IOException {
        Cpu before = stack.cpu();
        Clients.Load load = clients.run(expected, requests);
        if (load.failed() > 0) {
            throw new Refused(
                    "%d of %d answers were not %d: %s"
                            .formatted(
                                    load.failed(),
                                    load.failed() + load.samples().count(),
                                    expected,
                                    load.example()));
        }
        return new Measured(load, stack.cpu().since(before));
    }

    /** The same request with another path. */
    private static byte[] elsewhere(byte[] request) {
        byte[] other = request.clone();
        other["POST /api/s".length()] = '-';
        return other;
    }

    private static String ticket(int i, List<String> people) {
        return """
        {"requester":"%s","site":"S%d","leaf":"%s","room":"%d","subject":"The projector shows no picture",\
        "description":"It was fine yesterday; cables and input are checked and a restart did not help"}"""
                .formatted(
                        people.get(i % people.size()),
                        i % SITES,
                        LEAVES.get(i % LEAVES.size()),
                        i % 90);
    }

    private record Measured(Clients.Load load, Cpu cpu) {

        String text() {
            return "%.0f/s, %s, %.2f ms processor time each"
                    .formatted(
                            load.perSecond(),
                            load.samples().spread(),
                            cpu.each(load.samples().count()));
        }

        String shares() {
            return cpu.shares(load.samples().count());
        }
    }
}
