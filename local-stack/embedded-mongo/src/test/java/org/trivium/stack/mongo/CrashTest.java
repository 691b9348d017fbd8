package org.trivium.stack.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int WRITES = 10_000;
    private static final int KILLS = 20;
    private static final int FEWEST_KILLS = 8;
    private static final int WRITERS = 4;
    private static final int SITES = 6;

    @TempDir Path folder;

    private final List<Ledger> ledgers = IntStream.range(0, WRITERS).mapToObj(Ledger::new).toList();

    @Test
    void everyAcknowledgedWriteSurvivesAKillAndIndexesAgree() throws Exception {
        Random random = Proof.random("kill");
        int wanted = Proof.partOf(WRITES);
        int kills = Math.max(FEWEST_KILLS, Proof.partOf(KILLS));
        prepare();
        int acknowledged = 0;
        for (int kill = 1; acknowledged < wanted || kill <= kills; kill++) {
            int life = 1 + random.nextInt(2 * wanted / kills);
            acknowledged += writeUntilKilled(life);
            check("kill %d after %d writes; %s".formatted(kill, acknowledged, Proof.repeat()));
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(wanted);
    }

    private void prepare() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            tickets(client)
                    .createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            tickets(client).createIndex(Indexes.ascending("site", "change"));
            tickets(client).createIndex(Indexes.ascending("tags"));
        }
    }

    /** Several writers at once; the server is killed in the middle of what they write. */
    private int writeUntilKilled(int life) throws Exception {
        AtomicInteger left = new AtomicInteger(life);
        int acknowledged = 0;
        try (KilledServer server = new KilledServer(folder);
                MongoClient client = MongoClients.create(server.uri());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Runnable onWrite =
                    () -> {
                        if (left.decrementAndGet() == 0) {
                            server.kill();
                        }
                    };
            List<Future<Integer>> all = new ArrayList<>();
            for (Ledger ledger : ledgers) {
                all.add(writers.submit(() -> ledger.write(tickets(client), server, onWrite)));
            }
            for (Future<Integer> writer : all) {
                acknowledged += writer.get();
            }
        }
        return acknowledged;
    }

    private void check(String where) {
        try (EmbeddedMongo again = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(again.uri())) {
            MongoCollection<Document> tickets = tickets(client);
            Map<String, Document> stored =
                    tickets.find().into(new ArrayList<>()).stream()
                            .collect(
                                    Collectors.toMap(
                                            each -> each.getString("_id"), Function.identity()));
            assertThat(ledgers.stream().flatMap(each -> each.wrong(stored).stream()))
                    .as("tickets that are not as acknowledged: %s", where)
                    .isEmpty();
            indexesAgree(tickets, stored.values(), where);
        }
    }

    private static void indexesAgree(
            MongoCollection<Document> tickets, Collection<Document> stored, String where) {
        for (int value = 0; value < SITES; value++) {
            int wanted = value;
            assertThat(tickets.find(eq("site", value)))
                    .as("site %d: %s", value, where)
                    .containsExactlyInAnyOrderElementsOf(
                            stored.stream()
                                    .filter(each -> each.getInteger("site") == wanted)
                                    .toList());
            assertThat(tickets.find(eq("tags", value)))
                    .as("tag %d: %s", value, where)
                    .containsExactlyInAnyOrderElementsOf(
                            stored.stream()
                                    .filter(
                                            each ->
                                                    each.getList("tags", Integer.class)
                                                            .contains(wanted))
                                    .toList());
        }
        for (Document ticket : stored) {
            assertThat(tickets.find(eq("number", ticket.get("number"))))
                    .as(where)
                    .containsExactly(ticket);
            assertThatThrownBy(
                            () -> tickets.insertOne(new Document("number", ticket.get("number"))))
                    .as(where)
                    .hasMessageContaining("E11000");
        }
        assertThat(tickets.countDocuments(exists("number"))).as(where).isEqualTo(stored.size());
    }

    private static MongoCollection<Document> tickets(MongoClient client) {
        return client.getDatabase("support").getCollection("tickets");
    }
}
