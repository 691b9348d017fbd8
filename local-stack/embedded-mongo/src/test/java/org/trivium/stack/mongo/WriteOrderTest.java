package org.trivium.stack.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteOrderTest {

    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> tickets;

    /** The second fails, for the number is taken. */
    private final List<WriteModel<Document>> changes =
            List.of(change(1, 10), change(2, 10), change(3, 30), change(4, 40));

    @BeforeEach
    void start() {
        server = EmbeddedMongo.inMemory(0);
        client = MongoClients.create(server.uri());
        tickets = client.getDatabase("support").getCollection("tickets");
        tickets.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        tickets.insertMany(List.of(ticket(1), ticket(2), ticket(3)));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void nothingFollowsAnUpdateThatFails() {
        assertThatThrownBy(() -> tickets.bulkWrite(changes))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        failed -> {
                            assertThat(failed.getWriteErrors().getFirst().getIndex()).isOne();
                            assertThat(failed.getWriteResult().getModifiedCount()).isOne();
                        });
        assertThat(tickets.countDocuments(eq("number", 30))).isZero();
    }

    @Test
    void ofUnorderedUpdatesAllAreTried() {
        assertThatThrownBy(() -> tickets.bulkWrite(changes, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        failed -> {
                            assertThat(failed.getWriteResult().getModifiedCount()).isEqualTo(2);
                            assertThat(failed.getWriteResult().getUpserts()).hasSize(1);
                        });
        assertThat(tickets.countDocuments(eq("number", 30))).isOne();
    }

    @Test
    void orderedUpdatesTellWhichOfThemInserted() {
        assertThat(tickets.bulkWrite(List.of(change(3, 30), change(4, 40))).getUpserts())
                .singleElement()
                .satisfies(upsert -> assertThat(upsert.getIndex()).isOne());
    }

    @Test
    void onlyWhatWasInsertedIsCounted() {
        List<Document> some = List.of(ticket(4), ticket(1), ticket(5));
        assertThatThrownBy(() -> tickets.insertMany(some))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        failed -> assertThat(failed.getWriteResult().getInsertedCount()).isOne());
        assertThat(tickets.countDocuments()).isEqualTo(4);
        assertThatThrownBy(
                        () ->
                                tickets.insertMany(
                                        List.of(ticket(1), ticket(5)),
                                        new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        failed -> assertThat(failed.getWriteResult().getInsertedCount()).isOne());
        assertThat(tickets.countDocuments()).isEqualTo(5);
    }

    private static Document ticket(int id) {
        return new Document("_id", id).append("number", id);
    }

    private static WriteModel<Document> change(int id, int number) {
        return new UpdateOneModel<>(
                eq("_id", id), Updates.set("number", number), new UpdateOptions().upsert(true));
    }
}
