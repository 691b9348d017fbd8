package org.trivium.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random documents, indexes and queries; beside each collection one that has no indexes. */
class IndexedAnswersTest {

    private static final int ROUNDS = 300;
    private static final int STEPS = 150;
    private static final int MOST_INDEXES = 5;
    private static final int PARALLEL_ARRAYS = 171;

    private final Random source = Proof.random("indexes");
    private final RandomTickets random = new RandomTickets(source);
    private final List<RandomIndex> indexes = new ArrayList<>();
    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> plain;
    private MongoCollection<Document> indexed;
    private String where = "";
    private int found;
    private int refused;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.inMemory(0);
        client = MongoClients.create(server.uri());
        plain = client.getDatabase("plain").getCollection("tickets");
        indexed = client.getDatabase("indexed").getCollection("tickets");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void indexesNeverChangeAnAnswerAndRefuseWhatAScanSaysTheyMust() {
        int rounds = Proof.partOf(ROUNDS);
        for (int round = 0; round < rounds; round++) {
            begin();
            for (int step = 0; step < STEPS; step++) {
                where = "round %d, step %d, %s; %s".formatted(round, step, indexes, Proof.repeat());
                change();
                compare();
            }
            expire();
        }
        assertThat(found).as("documents compared").isGreaterThan(rounds * STEPS);
        assertThat(refused).as("writes refused").isGreaterThan(rounds);
    }

    private void begin() {
        plain.drop();
        indexed.drop();
        indexes.clear();
        Stream.generate(() -> RandomIndex.of(source))
                .limit(1 + random.below(MOST_INDEXES))
                .forEach(indexes::add);
        indexes.forEach(each -> each.createOn(indexed));
    }

    private void change() {
        int id = random.id();
        switch (random.below(9)) {
            case 0 ->
                    assertThat(indexed.deleteOne(byId(id)).getDeletedCount())
                            .as(where)
                            .isEqualTo(plain.deleteOne(byId(id)).getDeletedCount());
            case 1 -> changeMany();
            case 2, 3 -> {
                Document update = random.update();
                write(id, tickets -> tickets.updateOne(byId(id), update));
            }
            default -> {
                Document ticket = random.ticket(id);
                ReplaceOptions orInsert = new ReplaceOptions().upsert(true);
                write(id, tickets -> tickets.replaceOne(byId(id), ticket, orInsert));
            }
        }
    }

    /** Where an index may refuse, the rest of many changes would be left undone. */
    private void changeMany() {
        Document query = random.query();
        Document update = random.update();
        if (indexes.stream().noneMatch(each -> each.unique() || each.fields().size() > 1)) {
            assertThat(indexed.updateMany(query, update).getMatchedCount())
                    .as("update %s: %s", query, where)
                    .isEqualTo(plain.updateMany(query, update).getMatchedCount());
        }
    }

    private interface Write {
        void to(MongoCollection<Document> tickets);
    }

    /** The collection without indexes takes the write first; a scan of it tells what is right. */
    private void write(int id, Write write) {
        @Nullable Document before = plain.find(byId(id)).first();
        write.to(plain);
        @Nullable Document after = plain.find(byId(id)).first();
        boolean mustBeRefused = UniqueRule.isBroken(indexes, plain);
        assertThat(isRefused(write)).as("%s: %s", after, where).isEqualTo(mustBeRefused);
        if (mustBeRefused) {
            refused++;
            plain.deleteOne(byId(id));
            if (before != null) {
                plain.insertOne(before);
            }
        }
        assertThat(indexed.find(byId(id)).first())
                .as(where)
                .isEqualTo(plain.find(byId(id)).first());
    }

    private boolean isRefused(Write write) {
        try {
            write.to(indexed);
            return false;
        } catch (MongoWriteException refusal) {
            assertThat(
                            refusal.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                                    || refusal.getCode() == PARALLEL_ARRAYS)
                    .as("%s: %s", refusal.getMessage(), where)
                    .isTrue();
            return true;
        }
    }

    private void compare() {
        Document query = random.query();
        Document sort = random.sort();
        int skip = random.below(3);
        int limit = random.below(3) * 10;
        List<Document> expected =
                plain.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        assertThat(indexed.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>()))
                .as("find %s sort %s skip %d limit %d: %s", query, sort, skip, limit, where)
                .isEqualTo(expected);
        assertThat(indexed.countDocuments(query))
                .as("count %s: %s", query, where)
                .isEqualTo(plain.countDocuments(query));
        found += expected.size();
    }

    /** What an index that lets documents expire must take away, and nothing else. */
    private void expire() {
        Instant cutoff = Instant.ofEpochSecond(random.below(5));
        server.expire(cutoff.plus(Duration.ofDays(RandomIndex.AGE_DAYS)));
        indexes.stream()
                .filter(RandomIndex::expires)
                .forEach(
                        each ->
                                plain.deleteMany(
                                        Filters.and(Filters.lte("opened", cutoff), each.filter())));
        assertThat(indexed.find().into(new ArrayList<>()))
                .as("expired at %s: %s", cutoff, where)
                .isEqualTo(plain.find().into(new ArrayList<>()));
    }

    private static Document byId(int id) {
        return new Document("_id", id);
    }
}
