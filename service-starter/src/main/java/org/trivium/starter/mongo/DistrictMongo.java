package org.trivium.starter.mongo;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.outbox.OutboxRelay;

/**
 * The documents of one kind, district by district: the one place that adds the district to every
 * query, and the one that saves a change and its announcements in one atomic write.
 */
public final class DistrictMongo<T extends Stored> {

    private static final String DISTRICT = "district";

    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final StoredKind<T> kind;
    private final StoredWriting<T> written;

    DistrictMongo(MongoOperations mongo, OutboxRelay relay, StoredKind<T> kind) {
        this.mongo = mongo;
        this.relay = relay;
        this.kind = kind;
        this.written = new StoredWriting<>(mongo.getConverter(), kind);
    }

    /** The document of that id, if it is the district's. */
    public Optional<T> byId(String district, String id) {
        return first(district, Criteria.where("_id").is(id));
    }

    /** Any document that meets the criteria. */
    public Optional<T> first(String district, Criteria criteria) {
        return Optional.ofNullable(
                mongo.findOne(scoped(district, criteria), kind.type(), kind.collection()));
    }

    /** At most {@code limit} documents in order; a limit of 0 means all. */
    public List<T> find(String district, Criteria criteria, Sort sort, int limit) {
        return mongo.find(
                scoped(district, criteria).with(sort).limit(limit), kind.type(), kind.collection());
    }

    /** All that meet the criteria, read as they are used; close the stream. */
    public Stream<T> stream(String district, Criteria criteria, Sort sort) {
        // unasked, the embedded database puts everything into one answer, whatever its length
        Query parts = scoped(district, criteria).with(sort).cursorBatchSize(AT_ONCE);
        return mongo.stream(parts, kind.type(), kind.collection());
    }

    public long count(String district, Criteria criteria) {
        return mongo.count(scoped(district, criteria), kind.collection());
    }

    /** What the steps make of the documents that meet the criteria. */
    public <R> List<R> aggregate(
            String district, Criteria criteria, Class<R> row, AggregationOperation... steps) {
        List<AggregationOperation> all = new ArrayList<>();
        all.add(Aggregation.match(within(district, criteria)));
        all.addAll(List.of(steps));
        return mongo.aggregate(Aggregation.newAggregation(all), kind.collection(), row)
                .getMappedResults();
    }

    /** Every district that has such a document; for work that goes over all of them. */
    public List<String> districts() {
        return mongo.findDistinct(new Query(), DISTRICT, kind.collection(), String.class);
    }

    /**
     * Saves a new document with its announcements.
     *
     * @throws DuplicateKeyException when its id or a unique index is taken
     */
    public void insert(T stored, List<Announcement> announcements) {
        inserting(
                List.of(new Write<>(stored, 0, announcements)),
                () -> mongo.insert(written.document(stored, announcements), kind.collection()));
        if (!announcements.isEmpty()) {
            relay.wake(kind.collection(), stored.id());
        }
    }

    /**
     * Replaces the document if it still has the version that the change was made from; says whether
     * it did.
     */
    public boolean replace(T stored, long from, List<Announcement> announcements) {
        Query query = unchanged(stored, from);
        boolean hit =
                mongo.updateFirst(
                                        query,
                                        written.replacement(stored, announcements),
                                        kind.collection())
                                .getMatchedCount()
                        > 0;
        if (hit && !announcements.isEmpty()) {
            relay.wakeAppended(kind.collection(), stored.id());
        }
        return hit;
    }

    /** Writes a read model unless a newer one is there; says whether it did. */
    public boolean putIfNewer(T stored) {
        Query query =
                scoped(
                        stored.district(),
                        Criteria.where("_id").is(stored.id()).and("version").lt(stored.version()));
        try {
            return mongo.upsert(query, written.replacement(stored, List.of()), kind.collection())
                            .getModifiedCount()
                    >= 0;
        } catch (DuplicateKeyException newerIsThere) {
            return false;
        }
    }

    /**
     * Changes single fields of one document atomically and returns it as it is then, if one met the
     * criteria.
     */
    public Optional<T> change(String district, Criteria criteria, UpdateDefinition update) {
        return Optional.ofNullable(
                mongo.findAndModify(
                        scoped(district, criteria),
                        update,
                        FindAndModifyOptions.options().returnNew(true),
                        kind.type(),
                        kind.collection()));
    }

    /** As {@link #change}, making the document when there is none. */
    public T changeOrInsert(String district, Criteria criteria, UpdateDefinition update) {
        return Objects.requireNonNull(
                mongo.findAndModify(
                        scoped(district, criteria),
                        update,
                        FindAndModifyOptions.options().returnNew(true).upsert(true),
                        kind.type(),
                        kind.collection()));
    }

    /** Removes what meets the criteria; says how many. */
    public long remove(String district, Criteria criteria) {
        return mongo.remove(scoped(district, criteria), kind.collection()).getDeletedCount();
    }

    /**
     * Writes a batch in one round trip: new documents are inserted, others replaced if they have
     * the version that they were changed from; says whether all of them were. Nothing is relayed:
     * see {@link #relayNow}.
     */
    public boolean writeAll(List<Write<T>> writes) {
        if (writes.isEmpty()) {
            return true;
        }
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, kind.collection());
        for (Write<T> write : writes) {
            T stored = write.stored();
            if (write.from() == 0) {
                bulk.insert(written.document(stored, write.announcements()));
            } else {
                bulk.updateOne(
                        unchanged(stored, write.from()),
                        written.replacement(stored, write.announcements()));
            }
        }
        List<Write<T>> replaced = writes.stream().filter(write -> write.from() > 0).toList();
        int matched = inserting(writes, bulk::execute).getMatchedCount();
        replaced.forEach(write -> relay.appended(kind.collection(), write.stored().id()));
        return matched == replaced.size();
    }

    private <R> R inserting(List<Write<T>> writes, Supplier<R> write) {
        Map<String, List<Announcement>> whole =
                writes.stream()
                        .filter(one -> one.from() == 0)
                        .collect(toMap(one -> one.stored().id(), Write::announcements));
        return relay.inserting(kind.collection(), whole, write);
    }

    /**
     * Sends what these documents have not sent, in order of event id, and returns when all of it is
     * acknowledged.
     */
    public void relayNow(List<String> ids) {
        relay.relay(kind.collection(), ids);
    }

    /** Has what these documents have not sent relayed soon, in the background. */
    public void relaySoon(List<String> ids) {
        ids.forEach(id -> relay.wake(kind.collection(), id));
    }

    private Query unchanged(T stored, long from) {
        Criteria criteria = Criteria.where("_id").is(stored.id()).and("version").is(from);
        return scoped(stored.district(), criteria);
    }

    private Query scoped(String district, Criteria criteria) {
        return Query.query(within(district, criteria));
    }

    private static Criteria within(String district, Criteria criteria) {
        return new Criteria().andOperator(Criteria.where(DISTRICT).is(district), criteria);
    }

    /**
     * One document of a batch.
     *
     * @param from version that it was changed from; 0 for a new document
     */
    public record Write<T>(T stored, long from, List<Announcement> announcements) {}
}
