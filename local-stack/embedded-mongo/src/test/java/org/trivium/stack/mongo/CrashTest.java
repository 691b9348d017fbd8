package org.trivium.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 2_000;

    @TempDir Path folder;

    @Test
    void everyAcknowledgedWriteSurvivesAKill() throws Exception {
        Process server = startServer();
        try (MongoClient client = MongoClients.create(readyUri(server))) {
            List<Integer> acknowledged = writeUntilKilled(client, server);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(idsAfterRestart()).containsAll(acknowledged);
        } finally {
            server.destroyForcibly();
        }
    }

    private List<Integer> writeUntilKilled(MongoClient client, Process server) {
        ConcurrentLinkedQueue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                writers.execute(
                        () -> {
                            while (server.isAlive()) {
                                write(tickets(client), next.getAndIncrement(), acknowledged);
                                if (acknowledged.size() >= ENOUGH) {
                                    server.destroyForcibly();
                                }
                            }
                        });
            }
        }
        return new ArrayList<>(acknowledged);
    }

    private static void write(
            MongoCollection<Document> tickets, int id, ConcurrentLinkedQueue<Integer> done) {
        try {
            tickets.insertOne(new Document("_id", id).append("text", "no picture"));
            done.add(id);
        } catch (MongoException killed) {
            assertThat(done.size()).as("written before the kill").isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    private List<Integer> idsAfterRestart() {
        try (EmbeddedMongo again = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(again.uri())) {
            return tickets(client)
                    .find()
                    .map(ticket -> ticket.getInteger("_id"))
                    .into(new ArrayList<>());
        }
    }

    private Process startServer() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MongoServer.class.getName(),
                        folder.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String readyUri(Process server) throws IOException {
        BufferedReader output = server.inputReader();
        String ready = output.readLine();
        assertThat(ready).contains("mongo ready on ");
        return ready.substring(ready.indexOf("mongodb://"))
                + "/?serverSelectionTimeoutMS=500&retryWrites=false";
    }

    private static MongoCollection<Document> tickets(MongoClient client) {
        return client.getDatabase("support").getCollection("tickets");
    }
}
