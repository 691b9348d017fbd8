package org.trivium.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random documents and queries, answered by this server and by one that has no indexes. */
class IndexedAnswersTest {

    private static final long SEED = 20260901L;
    private static final int STEPS = 1_500;

    private final RandomTickets random = new RandomTickets(new Random(SEED));
    private MongoServer plainServer;
    private MongoClient plainClient;
    private EmbeddedMongo server;
    private MongoClient client;

    @BeforeEach
    void start() {
        plainServer = new MongoServer(new MemoryBackend());
        plainClient = MongoClients.create(plainServer.bindAndGetConnectionString());
        server = EmbeddedMongo.inMemory(0);
        client = MongoClients.create(server.uri());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        plainClient.close();
        plainServer.shutdownNow();
    }

    @Test
    void indexesNeverChangeAnAnswer() {
        MongoCollection<Document> plain = tickets(plainClient);
        MongoCollection<Document> indexed = tickets(client);
        RandomTickets.INDEXES.forEach(indexed::createIndex);
        int found = 0;
        for (int step = 0; step < STEPS; step++) {
            String where = "seed %d, step %d".formatted(SEED, step);
            change(plain, indexed, where);
            found += compare(plain, indexed, where);
        }
        assertThat(found).as("documents compared").isGreaterThan(STEPS);
    }

    private void change(
            MongoCollection<Document> plain, MongoCollection<Document> indexed, String where) {
        int id = random.id();
        Document byId = new Document("_id", id);
        switch (random.below(8)) {
            case 0 ->
                    assertThat(indexed.deleteOne(byId).getDeletedCount())
                            .as(where)
                            .isEqualTo(plain.deleteOne(byId).getDeletedCount());
            case 1 -> {
                Document query = random.query();
                Document update = random.update();
                assertThat(indexed.updateMany(query, update).getMatchedCount())
                        .as("%s: update %s", where, query)
                        .isEqualTo(plain.updateMany(query, update).getMatchedCount());
            }
            default -> {
                Document ticket = random.ticket(id);
                plain.deleteOne(byId);
                indexed.deleteOne(byId);
                plain.insertOne(ticket);
                indexed.insertOne(ticket);
            }
        }
    }

    private int compare(
            MongoCollection<Document> plain, MongoCollection<Document> indexed, String where) {
        Document query = random.query();
        Document sort = random.sort();
        int skip = random.below(3);
        int limit = random.below(3) * 10;
        List<Document> expected =
                plain.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        assertThat(indexed.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>()))
                .as("%s: find %s sort %s skip %d limit %d", where, query, sort, skip, limit)
                .isEqualTo(expected);
        assertThat(indexed.countDocuments(query))
                .as("%s: count %s", where, query)
                .isEqualTo(plain.countDocuments(query));
        return expected.size();
    }

    private static MongoCollection<Document> tickets(MongoClient of) {
        return of.getDatabase("support").getCollection("tickets");
    }
}
