package org.trivium.chaos.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.trivium.chaos.client.PatientDoor.Answer;
import org.trivium.chaos.ledger.Act;
import org.trivium.stack.demo.DemoDistrict;
import tools.jackson.databind.JsonNode;

/** Brings the history of a district in small files, one after the other. */
final class Importer implements Runnable {

    /** The other help desk, as tickets name it. */
    static final String SOURCE = "late";

    private static final String IMPORTS = "/api/support/imports";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int FEWEST = 30;
    private static final int MORE = 60;

    private final Person who;
    private final School school;
    private final Books books;
    private final BooleanSupplier open;
    private final Random random;

    Importer(Person who, School school, Books books, BooleanSupplier open, long seed) {
        this.who = who;
        this.school = school;
        this.books = books;
        this.open = open;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        int next = 0;
        int all = school.history().tickets().size();
        while (open.getAsBoolean() && next < all) {
            int end = Math.min(all, next + FEWEST + random.nextInt(MORE));
            DemoDistrict part = school.history().part(next, end);
            send(part).ifPresent(this::awaitEnd);
            next = end;
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private Optional<Answer> send(DemoDistrict part) {
        Post post =
                new Post(
                        UUID.randomUUID().toString(),
                        who,
                        "%s?mapping=trivium&source=%s".formatted(IMPORTS, SOURCE),
                        0,
                        "text/csv",
                        csv(part));
        return books.send(Act.IMPORTED, post, "", "", Integer.toString(part.tickets().size()));
    }

    private static String csv(DemoDistrict part) {
        try {
            StringBuilder csv = new StringBuilder();
            part.writeTickets(csv);
            return csv.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Also when everybody has gone home: an import that is on its way belongs to the run. */
    private void awaitEnd(Answer receipt) {
        String path = "%s/%s".formatted(IMPORTS, School.id(receipt.body()));
        while (!Thread.currentThread().isInterrupted()) {
            Optional<JsonNode> job = books.door().get(who, path);
            if (job.isEmpty() || isOver(job.get().path("state").asString(""))) {
                return;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static boolean isOver(String state) {
        return !state.equals("reading") && !state.equals("telling");
    }
}
