package org.trivium.stack.mongo;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another implementation of MongoDB's language answered, see verification/mingo. */
class MingoAnswersTest {

    private static final int FEWEST = 1_000;

    private final List<String> differences = new ArrayList<>();
    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> tickets;
    private int compared;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.inMemory(0);
        client = MongoClients.create(server.uri());
        tickets = client.getDatabase("support").getCollection("tickets");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void queriesAndUpdatesGiveWhatMingoGives() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                requireNonNull(
                                        getClass().getResourceAsStream("mingo-answers.jsonl")),
                                StandardCharsets.UTF_8))) {
            lines.lines().map(Document::parse).forEach(this::replay);
        }
        assertThat(compared).isGreaterThan(FEWEST);
        assertThat(differences).isEmpty();
    }

    private void replay(Document line) {
        if (line.containsKey("documents")) {
            tickets.drop();
            RandomTickets.INDEXES.forEach(tickets::createIndex);
            tickets.insertMany(line.getList("documents", Document.class));
        } else if (line.containsKey("query")) {
            query(line);
        } else {
            update(line);
        }
        compared++;
    }

    private void query(Document line) {
        Document query = line.get("query", Document.class);
        Document sort = line.get("sort", Document.class);
        List<Integer> expected = line.getList("ids", Integer.class);
        try {
            List<Integer> found =
                    tickets.find(query)
                            .sort(sort)
                            .map(each -> each.getInteger("_id"))
                            .into(new ArrayList<>());
            if (!found.equals(expected)) {
                differences.add(
                        "%s sort %s: %s, not %s"
                                .formatted(query.toJson(), sort.toJson(), found, expected));
            }
        } catch (MongoException refused) {
            differences.add("%s: %s".formatted(query.toJson(), refused.getMessage()));
        }
    }

    private void update(Document line) {
        Document update = line.get("update", Document.class);
        Document before = requireNonNull(tickets.find(eq("_id", line.get("before"))).first());
        try {
            tickets.updateOne(eq("_id", line.get("before")), update);
            Document after = requireNonNull(tickets.find(eq("_id", line.get("before"))).first());
            if (!after.equals(line.get("after"))) {
                differences.add(
                        "%s of %s: %s, not %s"
                                .formatted(
                                        update.toJson(),
                                        before.toJson(),
                                        after.toJson(),
                                        line.get("after", Document.class).toJson()));
            }
        } catch (MongoException refused) {
            differences.add(
                    "%s of %s: %s"
                            .formatted(update.toJson(), before.toJson(), refused.getMessage()));
        }
        tickets.replaceOne(eq("_id", line.get("before")), before);
    }
}
