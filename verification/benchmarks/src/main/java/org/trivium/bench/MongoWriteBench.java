package org.trivium.bench;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.trivium.stack.mongo.EmbeddedMongo;

/** How fast single updates are and how the file grows; arguments: updates, documents, writers. */
public final class MongoWriteBench {

    private static final int REPORTS = 10;
    private static final String TEXT = "The projector in this room shows no picture. ".repeat(15);

    private final MongoCollection<Document> tickets;
    private final Path folder;
    private final int documents;

    private MongoWriteBench(MongoCollection<Document> tickets, Path folder, int documents) {
        this.tickets = tickets;
        this.folder = folder;
        this.documents = documents;
    }

    /** Prints a table in Markdown. */
    public static void main(String[] args) throws IOException {
        int updates = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int documents = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int writers = args.length > 2 ? Integer.parseInt(args[2]) : 8;
        Path folder = Files.createTempDirectory("mongo-write-bench");
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> tickets =
                    client.getDatabase("bench").getCollection("tickets");
            new MongoWriteBench(tickets, folder, documents).run(updates, writers);
        }
        System.out.printf("%nclosed: %.1f MB%n", megabytes(folder));
    }

    private void run(int updates, int writers) {
        tickets.createIndex(Indexes.ascending("number"));
        tickets.insertMany(
                IntStream.range(0, documents)
                        .mapToObj(
                                i ->
                                        new Document("_id", i)
                                                .append("number", 0)
                                                .append("text", TEXT))
                        .toList());
        System.out.printf(
                "%,d updates of %,d documents by %d writers%n%n", updates, documents, writers);
        System.out.printf("| updates | per second | file, MB |%n|---|---|---|%n");
        int share = updates / REPORTS;
        for (int report = 1; report <= REPORTS; report++) {
            long start = System.nanoTime();
            update(share, writers);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "| %,d | %,.0f | %.1f |%n", report * share, share / seconds, megabytes(folder));
        }
    }

    private void update(int count, int writers) {
        AtomicInteger left = new AtomicInteger(count);
        try (ExecutorService all = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                Random random = new Random(i);
                all.execute(
                        () -> {
                            while (left.getAndDecrement() > 0) {
                                tickets.updateOne(
                                        eq("_id", random.nextInt(documents)),
                                        Updates.inc("number", 1));
                            }
                        });
            }
        }
    }

    private static double megabytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
