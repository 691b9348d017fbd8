package org.trivium.starter.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private void sweep(String collection) {
        Instant now = clock.instant();
        Criteria left =
                Criteria.where(EVENT).gt("").lt(Ids.lowest(now.minus(settings.leftAfter())));
        Query query = Query.query(left).with(Sort.by(EVENT)).limit(settings.batch());
        query.fields().include("_id");
        List<String> ids =
                mongo.find(query, Document.class, collection).stream()
                        .map(d -> d.getString("_id"))
                        .filter(id -> leased(collection, id, now))
                        .toList();
        if (!ids.isEmpty()) {
            LOG.info("Relaying what {} documents of {} had left", ids.size(), collection);
            relay.relay(collection, ids);
        }
    }

    private boolean leased(String collection, String id, Instant now) {
        Criteria free =
                new Criteria()
                        .orOperator(
                                Criteria.where("relayLease").is(null),
                                Criteria.where("relayLease").lt(Date.from(now)));
        return mongo.updateFirst(
                                Query.query(
                                        new Criteria()
                                                .andOperator(Criteria.where("_id").is(id), free)),
                                Update.update("relayLease", Date.from(now.plus(settings.lease()))),
                                collection)
                        .getMatchedCount()
                > 0;
    }

    private Duration oldest(String collection) {
        Query query = Query.query(Criteria.where(EVENT).gt("")).with(Sort.by(EVENT)).limit(1);
        query.fields().include(EVENT);
        return Optional.ofNullable(mongo.findOne(query, Document.class, collection))
                .map(d -> d.getList(OutboxDocuments.FIELD, Document.class, List.of()))
                .filter(events -> !events.isEmpty())
                .map(events -> Ids.timeOf(events.getFirst().getString("id")))
                .map(made -> Duration.between(made, clock.instant()))
                .filter(waited -> !waited.isNegative())
                .orElse(Duration.ZERO);
    }
}
