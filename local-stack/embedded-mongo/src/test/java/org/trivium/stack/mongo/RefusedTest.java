package org.trivium.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What MongoDB has and this server has not: an error each, with documents and without. */
class RefusedTest {

    private static EmbeddedMongo server;
    private static MongoClient client;
    private static MongoDatabase district;

    @BeforeAll
    static void start() {
        server = EmbeddedMongo.inMemory(0);
        client = MongoClients.create(server.uri());
        district = client.getDatabase("support");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void oneCollectionWithADocument() {
        district.getCollection("tickets").drop();
        district.getCollection("tickets")
                .insertOne(Document.parse("{_id: 1, a: [1, {b: 2}], tags: ['x'], status: 'open'}"));
        district.getCollection("empty").drop();
        district.createCollection("empty");
    }

    @ParameterizedTest
    @FieldSource("org.trivium.stack.mongo.Unsupported#OPTIONS")
    void anOptionOfACommandIsNotIgnored(String option) {
        String command = option.substring(0, option.indexOf(':'));
        for (String collection : List.of("tickets", "empty", "missing")) {
            Document body = new Document(command, collection);
            body.putAll(Document.parse(option.substring(option.indexOf(':') + 1)));
            refused(body);
        }
    }

    @ParameterizedTest
    @FieldSource("org.trivium.stack.mongo.Unsupported#COMMANDS")
    void aCommandIsNotIgnored(String command) {
        refused(Document.parse(command));
        assertThat(district.listCollectionNames()).doesNotContain("new");
    }

    @ParameterizedTest
    @FieldSource("org.trivium.stack.mongo.Unsupported#QUERIES")
    void aQueryOperatorIsNotIgnored(String query) {
        for (String collection : List.of("'tickets'", "'empty'", "'missing'")) {
            for (String command :
                    List.of(
                            "{find: %s, filter: %s}",
                            "{count: %s, query: %s}",
                            "{distinct: %s, key: 'a', query: %s}",
                            "{update: %s, updates: [{q: %s, u: {$set: {b: 1}}}]}",
                            "{delete: %s, deletes: [{q: %s, limit: 0}]}",
                            "{findAndModify: %s, query: %s, remove: true}",
                            "{aggregate: %s, cursor: {}, pipeline: [{$match: %s}]}")) {
                refused(Document.parse(command.formatted(collection, query)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("org.trivium.stack.mongo.Unsupported#UPDATES")
    void anUpdateOperatorIsNotIgnored(String update) {
        refused(Document.parse("{update: 'tickets', updates: [{q: {}, u: %s}]}".formatted(update)));
        refused(Document.parse("{findAndModify: 'tickets', update: %s}".formatted(update)));
    }

    @ParameterizedTest
    @FieldSource("org.trivium.stack.mongo.Unsupported#STAGES")
    void aStageIsNotIgnored(String stage) {
        for (String collection : List.of("tickets", "empty", "missing")) {
            refused(
                    Document.parse(
                            "{aggregate: '%s', cursor: {}, pipeline: [%s]}"
                                    .formatted(collection, stage)));
        }
    }

    @ParameterizedTest
    @FieldSource("org.trivium.stack.mongo.Unsupported#INDEXES")
    void anOptionOfAnIndexIsNotIgnored(String index) {
        Document description = Document.parse(index).append("name", "i");
        refused(new Document("createIndexes", "tickets").append("indexes", List.of(description)));
        assertThat(district.getCollection("tickets").listIndexes().into(new ArrayList<>()))
                .hasSize(1);
    }

    /** The error may be of the whole command or, for a write, of one of its parts. */
    private static void refused(Document command) {
        Document before = district.getCollection("tickets").find().first();
        assertThatThrownBy(
                        () -> {
                            Document answer = district.runCommand(command);
                            if (answer.containsKey("writeErrors")) {
                                throw new IllegalArgumentException(answer.toJson());
                            }
                        })
                .as(command.toJson())
                .isInstanceOfAny(MongoCommandException.class, IllegalArgumentException.class);
        assertThat(district.getCollection("tickets").find().first()).isEqualTo(before);
    }
}
