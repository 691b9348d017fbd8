package org.trivium.bench.stack;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;
import org.trivium.bench.figure.Samples;
import org.trivium.stack.launcher.http.Door;

/** Pages of the ticket queue while the number of tickets grows a hundredfold. */
public final class QueueFigure implements Figure {

    private static final String DISTRICT = "bench";
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final String FLOOR = "one ticket by id";
    private static final int GROUPS = 10;
    private static final int PER_DAY = 250;
    private static final int PAGE = 25;

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public List<Row> measure() throws IOException {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusMonths(20);
        TicketFile tickets = new TicketFile(GROUPS, first, PER_DAY);
        Map<String, List<Samples>> measured = new LinkedHashMap<>();
        List<Row> searches = new ArrayList<>();
        try (BenchStack stack = BenchStack.start(name())) {
            Door door = stack.door(DISTRICT);
            int from = 0;
            for (int size : SIZES) {
                ImportFigure.load(door, tickets.write(from, size, TicketFile.Course.OPEN));
                from = size;
                try (Line line = new Line(stack.ports().gateway())) {
                    Queue queue = new Queue(line, door, stack.visitor(DISTRICT), PAGE);
                    queries(door)
                            .forEach(
                                    (what, query) -> {
                                        add(measured, what + ", first page", queue.first(query));
                                        add(
                                                measured,
                                                what + ", page in the middle",
                                                queue.middle(query, size));
                                    });
                    add(measured, FLOOR, queue.one());
                    if (size == SIZES.getLast()) {
                        searches.addAll(Searches.measure(queue, size));
                    }
                }
            }
        }
        List<Row> rows = rows(measured);
        rows.addAll(searches);
        return rows;
    }

    private static Map<String, String> queries(Door door) {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("open tickets of a site", "status=new&site=SITE03");
        queries.put("by assignee", "assignee=" + assignee(door));
        queries.put("by leaf", "leaf=bench.leaf-03");
        return queries;
    }

    private static String assignee(Door door) {
        return door.get("/api/support/tickets?status=assigned&limit=1")
                .at("/items/0/assignee")
                .asString();
    }

    private static void add(Map<String, List<Samples>> all, String what, Samples samples) {
        all.computeIfAbsent(what, _ -> new ArrayList<>()).add(samples);
    }

    private static List<Row> rows(Map<String, List<Samples>> measured) {
        List<Row> rows = new ArrayList<>();
        List<Samples> floor = measured.getOrDefault(FLOOR, List.of());
        measured.forEach(
                (what, samples) -> {
                    if (!what.equals(FLOOR)) {
                        rows.add(row(what, samples, floor));
                    }
                });
        return rows;
    }

    private static Row row(String what, List<Samples> samples, List<Samples> floor) {
        double growth = samples.getLast().p95() / samples.getFirst().p95();
        return new Row(
                what + ", " + PAGE + " a page",
                "%s; p95 x %.2f".formatted(series(samples), growth),
                series(floor) + ": GET of one ticket by id",
                "p95 x 1.5 at most",
                "reading and writing %d tickets as documents and JSON".formatted(PAGE));
    }

    private static String series(List<Samples> samples) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            parts.add("%,d: %s".formatted(SIZES.get(i), samples.get(i).spread()));
        }
        return String.join("; ", parts);
    }
}
