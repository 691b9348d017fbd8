package org.trivium.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.trivium.bench.figure.Samples;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.process.Refused;
import tools.jackson.databind.JsonNode;

/** The ticket queue of a district, page by page. */
record Queue(Line line, Door door, Visitor visitor, int page) {

    private static final String PATH = "/api/support/tickets";
    private static final int WARM_UP = 150;
    private static final int REPEATS = 400;
    private static final int LONGEST = 200;

    /** The first page of a query. */
    Samples first(String query) {
        return time("%s?%s&limit=%d".formatted(PATH, query, page));
    }

    /** A page from the middle of what the query finds among all tickets. */
    Samples middle(String query, int tickets) {
        int half = tickets / 40;
        String after = "";
        for (int passed = 0; passed < half; passed += Math.min(LONGEST, half)) {
            String from = after.isEmpty() ? "" : "&after=" + after;
            JsonNode read =
                    door.get(
                            "%s?%s&limit=%d%s"
                                    .formatted(PATH, query, Math.min(LONGEST, half), from));
            after = read.path("next").asString("");
            if (after.isEmpty()) {
                throw new Refused("There is no page in the middle of " + query);
            }
        }
        return time("%s?%s&limit=%d&after=%s".formatted(PATH, query, page, after));
    }

    /** One ticket, by its id. */
    Samples one() {
        String id = door.get(PATH + "?limit=1").at("/items/0/id").asString();
        return time(PATH + "/" + id);
    }

    private Samples time(String path) {
        byte[] request = visitor.get(path);
        Samples samples = new Samples();
        try {
            for (int i = 0; i < WARM_UP + REPEATS; i++) {
                long start = System.nanoTime();
                int status = line.exchange(request);
                if (status != 200) {
                    throw new Refused("%s was answered with %d".formatted(path, status));
                }
                if (i >= WARM_UP) {
                    samples.addSince(start);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return samples;
    }
}
