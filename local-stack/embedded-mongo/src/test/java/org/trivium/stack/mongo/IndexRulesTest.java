package org.trivium.stack.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexRulesTest {

    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> tickets;

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
    void whatCannotBeKeptIsRefused() {
        List<IndexOptions> refused =
                List.of(
                        new IndexOptions().collation(Collation.builder().locale("de").build()),
                        new IndexOptions().storageEngine(new Document("any", new Document())));
        assertThat(refused)
                .allSatisfy(
                        options ->
                                assertThatThrownBy(
                                                () ->
                                                        tickets.createIndex(
                                                                Indexes.ascending("a"), options))
                                        .isInstanceOf(MongoCommandException.class)
                                        .hasMessageContaining("does not support"));
        assertThatThrownBy(() -> tickets.createIndex(Indexes.text("text")))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("does not support");
    }

    @Test
    void twoDocumentsMayNotShareACompoundUniqueKey() {
        tickets.createIndex(Indexes.ascending("source", "number"), new IndexOptions().unique(true));
        tickets.insertOne(new Document("source", "a").append("number", 1));
        tickets.insertOne(new Document("source", "b").append("number", 1));
        assertThatThrownBy(
                        () -> tickets.insertOne(new Document("source", "a").append("number", 1L)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> tickets.updateOne(eq("source", "b"), Updates.set("source", "a")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(tickets.countDocuments(eq("source", "b"))).isOne();
    }

    @Test
    void aSparseUniqueIndexLeavesDocumentsWithoutTheFieldAlone() {
        tickets.createIndex(
                Indexes.ascending("number"), new IndexOptions().unique(true).sparse(true));
        tickets.insertMany(List.of(new Document(), new Document(), new Document("number", 1)));
        assertThatThrownBy(() -> tickets.insertOne(new Document("number", 1)))
                .hasMessageContaining("E11000");
        assertThat(tickets.countDocuments(eq("number", null))).isEqualTo(2);
        assertThat(tickets.countDocuments(eq("number", 1))).isOne();
    }

    @Test
    void aPartialUniqueIndexLooksOnlyAtTheDocumentsOfItsFilter() {
        tickets.createIndex(
                Indexes.ascending("device"),
                new IndexOptions().unique(true).partialFilterExpression(eq("status", "open")));
        tickets.createIndex(
                Indexes.ascending("number"),
                new IndexOptions().unique(true).partialFilterExpression(exists("number")));
        tickets.insertOne(new Document("device", 7).append("status", "closed"));
        tickets.insertOne(new Document("device", 7).append("status", "closed"));
        tickets.insertOne(new Document("device", 7).append("status", "open").append("number", 1));
        assertThatThrownBy(() -> tickets.updateMany(eq("device", 7), Updates.set("status", "open")))
                .hasMessageContaining("E11000");
        assertThat(tickets.countDocuments(eq("device", 7))).isEqualTo(3);
        assertThat(tickets.countDocuments(eq("number", 1))).isOne();
        assertThat(tickets.countDocuments(eq("number", null))).isEqualTo(2);
    }

    @Test
    void aMatchAtTheHeadOfAnAggregationGivesWhatFindGives() {
        tickets.createIndex(Indexes.ascending("site"));
        tickets.insertMany(IntStream.range(0, 100).mapToObj(i -> ticket(i, i % 4)).toList());
        List<Document> counted =
                tickets.aggregate(
                                List.of(
                                        Aggregates.match(eq("site", 3)),
                                        Aggregates.match(eq("status", "open")),
                                        Aggregates.count()))
                        .into(new ArrayList<>());
        assertThat(counted).extracting(each -> each.getInteger("count")).containsExactly(25);
        assertThat(tickets.aggregate(List.of(Aggregates.count())).first())
                .containsEntry("count", 100);
    }

    @Test
    void manyTakersNeverTakeTheSameTicket() {
        tickets.createIndex(Indexes.ascending("status"));
        tickets.insertMany(IntStream.range(0, 400).mapToObj(i -> ticket(i, 1)).toList());
        ConcurrentLinkedQueue<Integer> taken = new ConcurrentLinkedQueue<>();
        try (ExecutorService takers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8).forEach(i -> takers.execute(() -> takeAll(taken)));
        }
        assertThat(taken).hasSize(400).doesNotHaveDuplicates();
        assertThat(tickets.countDocuments(eq("status", "open"))).isZero();
    }

    private void takeAll(ConcurrentLinkedQueue<Integer> taken) {
        FindOneAndUpdateOptions oldest = new FindOneAndUpdateOptions().sort(Sorts.ascending("_id"));
        Document ticket = take(oldest);
        while (ticket != null) {
            taken.add(ticket.getInteger("_id"));
            ticket = take(oldest);
        }
    }

    private @Nullable Document take(FindOneAndUpdateOptions oldest) {
        return tickets.findOneAndUpdate(
                eq("status", "open"), Updates.set("status", "taken"), oldest);
    }

    private static Document ticket(int id, int site) {
        return new Document("_id", id).append("site", site).append("status", "open");
    }
}
