package org.trivium.stack.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir Path folder;

    @Test
    void documentsAndIndexesSurviveARestart() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> tickets = tickets(client);
            tickets.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            tickets.insertOne(new Document("_id", 1).append("number", "T-1"));
            tickets.updateOne(eq("number", "T-1"), Updates.set("state", "open"));
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> tickets = tickets(client);
            assertThat(tickets.find(eq("number", "T-1")))
                    .containsExactly(
                            new Document("_id", 1).append("number", "T-1").append("state", "open"));
            assertThatThrownBy(() -> tickets.insertOne(new Document("number", "T-1")))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void helloIsAnsweredAsHealthChecksAsk() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            Document answer = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(answer)
                    .containsEntry("isWritablePrimary", true)
                    .containsKey("maxWireVersion");
        }
    }

    @Test
    void aTakenPortIsRefusedInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedMongo.start(folder, taken.getLocalPort()))
                    .isInstanceOf(MongoNotStarted.class)
                    .hasMessageContaining("Port %d".formatted(taken.getLocalPort()));
        }
        EmbeddedMongo.start(folder, 0).close();
    }

    @Test
    void aDataFolderThatIsAFileIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "occupied");
        assertThatThrownBy(() -> EmbeddedMongo.start(file, 0))
                .isInstanceOf(MongoNotStarted.class)
                .hasMessageContaining(file.toString());
    }

    private static MongoCollection<Document> tickets(MongoClient client) {
        return client.getDatabase("support").getCollection("tickets");
    }
}
