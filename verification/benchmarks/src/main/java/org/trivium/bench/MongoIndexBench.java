package org.trivium.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.trivium.stack.mongo.EmbeddedMongo;

/** Medians of indexed queries over tickets in the embedded server; argument: how many (100000). */
public final class MongoIndexBench {

    private static final Instant START = Instant.parse("2025-08-01T00:00:00Z");
    private static final int BATCH = 1000;
    private static final int REPEATS = 301;
    private static final int SITES = 50;
    private static final long STEP_SECONDS = 300;

    private final Random random = new Random(42);
    private final MongoCollection<Document> tickets;
    private final int count;

    private MongoIndexBench(MongoCollection<Document> tickets, int count) {
        this.tickets = tickets;
        this.count = count;
    }

    /** Prints a table in Markdown. */
    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = Files.createTempDirectory("mongo-bench");
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            new MongoIndexBench(client.getDatabase("bench").getCollection("tickets"), count).run();
        }
        long start = System.nanoTime();
        try (EmbeddedMongo again = EmbeddedMongo.start(folder, 0)) {
            row("open again (%s)".formatted(again.uri()), millis(start));
        }
    }

    private void run() {
        System.out.printf("%,d tickets, 8 indexes, medians of %d%n%n", count, REPEATS);
        System.out.printf("| what | ms |%n|---|---|%n");
        index();
        long start = System.nanoTime();
        load();
        row("load everything", millis(start));
        equality();
        ranges();
        pages();
        writes();
    }

    private void index() {
        for (String field : List.of("number", "requester", "opened", "leaf", "tags")) {
            tickets.createIndex(Indexes.ascending(field));
        }
        tickets.createIndex(Indexes.ascending("district", "status"));
        tickets.createIndex(Indexes.ascending("district", "site", "opened"));
        tickets.createIndex(Indexes.compoundIndex(ascending("leaf"), descending("opened")));
    }

    private void load() {
        for (int from = 0; from < count; from += BATCH) {
            tickets.insertMany(
                    IntStream.range(from, Math.min(from + BATCH, count))
                            .mapToObj(this::ticket)
                            .toList());
        }
    }

    private Document ticket(int i) {
        return new Document("_id", "%08d".formatted(i))
                .append("district", "demo")
                .append("number", "INC%07d".formatted(i))
                .append("requester", "person-%d".formatted(random.nextInt(count / 20)))
                .append("site", "site-%d".formatted(random.nextInt(SITES)))
                .append("leaf", "leaf-%d".formatted(random.nextInt(count / 50)))
                .append("status", i % 20 == 0 ? "open" : "closed")
                .append("opened", opened(i))
                .append("tags", List.of("t%d".formatted(i % 1000), "u%d".formatted(i % 3000)))
                .append("text", "The projector in room %d shows no picture".formatted(i));
    }

    private void equality() {
        measure("equality, unique value", i -> all(eq("number", "INC%07d".formatted(any()))));
        measure("equality, 20 of them", i -> all(eq("requester", "person-%d".formatted(i))));
        measure("two of three leaves", i -> all(in("leaf", "leaf-%d".formatted(i), "leaf-1")));
        measure("array element", i -> all(eq("tags", "t%d".formatted(i))));
        measure(
                "$match, then $group",
                i ->
                        tickets.aggregate(
                                        List.of(
                                                new Document(
                                                        "$match",
                                                        new Document("leaf", "leaf-" + i)),
                                                new Document(
                                                        "$group", new Document("_id", "$site"))))
                                .into(new ArrayList<>()));
    }

    private void ranges() {
        measure(
                "range, 50 of them",
                i -> {
                    int from = any();
                    all(and(gte("opened", opened(from)), lt("opened", opened(from + 50))));
                });
        measure("count of 5 %", i -> tickets.countDocuments(eq("status", "open")), 11);
        measure(
                "count of 5 % by index",
                i -> tickets.countDocuments(and(eq("district", "demo"), eq("status", "open"))), 11);
    }

    private void pages() {
        measure(
                "newest 50 of a site",
                i ->
                        page(
                                and(
                                        eq("district", "demo"),
                                        eq("site", "site-%d".formatted(i % SITES))),
                                descending("opened")));
        measure("newest 50 of all", i -> page(new Document(), descending("opened")));
        measure(
                "next 50 after a cursor",
                i ->
                        page(
                                and(
                                        eq("district", "demo"),
                                        eq("status", "open"),
                                        gt("_id", "%08d".formatted(any()))),
                                ascending("_id")));
    }

    private void writes() {
        measure(
                "update of one, acknowledged",
                i ->
                        tickets.updateOne(
                                eq("_id", "%08d".formatted(any())),
                                Updates.set("status", i % 2 == 0 ? "open" : "waiting")));
    }

    private void all(Bson query) {
        tickets.find(query).into(new ArrayList<>());
    }

    private void page(Bson query, Bson sort) {
        tickets.find(query).sort(sort).limit(50).into(new ArrayList<>());
    }

    private int any() {
        return random.nextInt(count);
    }

    private static Instant opened(int i) {
        return START.plusSeconds(STEP_SECONDS * i);
    }

    private static void measure(String what, IntConsumer query) {
        measure(what, query, REPEATS);
    }

    private static void measure(String what, IntConsumer query, int repeats) {
        double[] millis = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            query.accept(i);
            millis[i] = millis(start);
        }
        Arrays.sort(millis);
        row(what, millis[repeats / 2]);
    }

    private static void row(String what, double millis) {
        System.out.printf("| %s | %.2f |%n", what, millis);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
