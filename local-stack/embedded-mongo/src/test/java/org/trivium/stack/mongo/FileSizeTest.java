package org.trivium.stack.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.File;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSizeTest {

    private static final int UPDATES = 1_000_000;
    private static final int TICKETS = 4_000;
    private static final int WRITERS = 8;
    private static final int LOOK_EVERY = 1_000;
    private static final int MOST = 4;
    private static final String TEXT = "The projector in this room shows no picture. ".repeat(15);

    @TempDir Path folder;

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger largest = new AtomicInteger();

    @Test
    void theFileStaysUnderFourTimesTheLiveData() throws Exception {
        long live;
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> tickets =
                    client.getDatabase("support").getCollection("tickets");
            tickets.createIndex(Indexes.ascending("number"));
            tickets.insertMany(IntStream.range(0, TICKETS).mapToObj(FileSizeTest::ticket).toList());
            updateAll(tickets);
            live = liveBytes(tickets);
            look();
        }
        look();
        assertThat(largest.get())
                .as("bytes of the file over %d of documents; %s", live, Proof.repeat())
                .isLessThan(Math.toIntExact(MOST * live));
    }

    private void updateAll(MongoCollection<Document> tickets)
            throws InterruptedException, ExecutionException {
        int wanted = Proof.partOf(UPDATES);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<?> writer :
                    Stream.generate(() -> writers.submit(() -> updateUntil(tickets, wanted)))
                            .limit(WRITERS)
                            .toList()) {
                writer.get();
            }
        }
    }

    private void updateUntil(MongoCollection<Document> tickets, int wanted) {
        Random random = Proof.random(Thread.currentThread().getName());
        for (int mine = done.incrementAndGet(); mine <= wanted; mine = done.incrementAndGet()) {
            tickets.updateOne(eq("_id", random.nextInt(TICKETS)), Updates.inc("number", 1));
            if (mine % LOOK_EVERY == 0) {
                look();
            }
        }
    }

    private void look() {
        largest.accumulateAndGet(
                Stream.of(folder.toFile().listFiles()).mapToInt(FileSizeTest::length).sum(),
                Math::max);
    }

    private static int length(File file) {
        return Math.toIntExact(file.length());
    }

    private static long liveBytes(MongoCollection<Document> tickets) {
        long bytes = 0;
        for (RawBsonDocument ticket : tickets.withDocumentClass(RawBsonDocument.class).find()) {
            bytes += ticket.getByteBuffer().remaining();
        }
        return bytes;
    }

    private static Document ticket(int id) {
        return new Document("_id", id).append("number", 0).append("text", TEXT);
    }
}
