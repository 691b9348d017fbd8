package org.trivium.starter.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.trivium.starter.id.Ids;

/**
 * Takes over what a crash left unsent, one document at a time under a lease, and keeps the two
 * figures that show trouble: {@code trivium.outbox.backlog} (documents) and {@code
 * trivium.outbox.age} (seconds); alert when the age passes a minute.
 */
public final class OutboxSweeper implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final String LEASE = "relayLease";
    private static final String EVENT = OutboxDocuments.FIELD + ".id";

    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final OutboxSettings settings;
    private final OutboxCollections collections;
    private final Clock clock;
    private volatile long backlog;
    private volatile Duration age = Duration.ZERO;

    public OutboxSweeper(
            MongoOperations mongo,
            OutboxRelay relay,
            OutboxSettings settings,
            OutboxCollections collections,
            Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.settings = settings;
        this.collections = collections;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("trivium.outbox.backlog", () -> backlog)
                .description("Documents with unsent events")
                .register(registry);
        Gauge.builder("trivium.outbox.age", () -> age.toMillis() / 1000.0)
                .description("Age of the oldest unsent event")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Looks once at every collection. */
    @Scheduled(fixedDelayString = "${trivium.outbox.sweep-every:5s}")
    public void sweep() {
        try {
            long documents = 0;
            Duration oldest = Duration.ZERO;
            for (String collection : collections.names()) {
                sweep(collection);
                documents += mongo.count(Query.query(Criteria.where(EVENT).gt("")), collection);
                Duration waited = oldest(collection);
                oldest = waited.compareTo(oldest) > 0 ? waited : oldest;
            }
            backlog = documents;
            age = oldest;
        } catch (RuntimeException away) {
            LOG.warn("The sweeper could not do its round: {}", away.getMessage());
        }
    }

    /** Goes on past what a gate holds back, so that it does not hide what others have left. */
    private void sweep(String collection) {
        String after = "";
        List<Document> left;
        do {
            left = left(collection, after);
            relay(collection, left);
            after = left.isEmpty() ? after : oldest(left.getLast());
        } while (left.size() == settings.batch());
    }

    /**
     * The next documents in order of their oldest event. A condition on an array holds when any
     * event meets it: without the last one, a document that was seen already would come again for
     * its younger events, and enough of them would hide all others.
     */
    private List<Document> left(String collection, String after) {
        String before = Ids.lowest(clock.instant().minus(settings.leftAfter()));
        Query query =
                Query.query(
                                new Criteria()
                                        .andOperator(
                                                Criteria.where(EVENT).gt(after),
                                                Criteria.where(EVENT).lt(before),
                                                new Criteria()
                                                        .norOperator(
                                                                Criteria.where(EVENT).lte(after))))
                        .with(Sort.by(EVENT))
                        .limit(settings.batch());
        query.fields().include(EVENT);
        return mongo.find(query, Document.class, collection);
    }

    private void relay(String collection, List<Document> left) {
        Instant now = clock.instant();
        Date lease = Date.from(now.plus(settings.lease()));
        List<String> ids =
                left.stream()
                        .map(d -> d.getString("_id"))
                        .filter(id -> leased(collection, id, now, lease))
                        .toList();
        if (!ids.isEmpty()) {
            LOG.debug(
                    "Looking after {} documents of {} with unsent events", ids.size(), collection);
            relay.relay(collection, ids);
            release(collection, ids, lease);
        }
    }

    /**
     * What was held back is looked at again in the next round; what somebody else has leased since
     * stays theirs.
     */
    private void release(String collection, List<String> ids, Date lease) {
        mongo.updateMulti(
                Query.query(Criteria.where("_id").in(ids).and(LEASE).is(lease)),
                new Update().unset(LEASE),
                collection);
    }

    private boolean leased(String collection, String id, Instant now, Date lease) {
        Criteria free =
                new Criteria()
                        .orOperator(
                                Criteria.where(LEASE).is(null),
                                Criteria.where(LEASE).lt(Date.from(now)));
        return mongo.updateFirst(
                                Query.query(
                                        new Criteria()
                                                .andOperator(Criteria.where("_id").is(id), free)),
                                Update.update(LEASE, lease),
                                collection)
                        .getMatchedCount()
                > 0;
    }

    private Duration oldest(String collection) {
        Query query = Query.query(Criteria.where(EVENT).gt("")).with(Sort.by(EVENT)).limit(1);
        query.fields().include(EVENT);
        return Optional.ofNullable(mongo.findOne(query, Document.class, collection))
                .map(OutboxSweeper::oldest)
                .map(id -> Duration.between(Ids.timeOf(id), clock.instant()))
                .filter(waited -> !waited.isNegative())
                .orElse(Duration.ZERO);
    }

    private static String oldest(Document document) {
        return document.getList(OutboxDocuments.FIELD, Document.class, List.of()).stream()
                .map(event -> event.getString("id"))
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
