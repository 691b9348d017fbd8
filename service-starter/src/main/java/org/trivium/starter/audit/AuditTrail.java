package org.trivium.starter.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.paging.Moment;

/**
 * All entries of a service: they are added, read and, when old, removed, and never changed. {@code
 * trivium.audit.entries} counts them by {@code outcome}; alert when {@code trivium.audit.unwritten}
 * rises, since each of these was a request that had to be answered with a failure.
 */
final class AuditTrail {

    static final String COLLECTION = "auditEntries";

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "_id");

    private final DistrictMongo<AuditEntry> entries;
    private final MeterRegistry registry;

    AuditTrail(DistrictMongo<AuditEntry> entries, MeterRegistry registry) {
        this.entries = entries;
        this.registry = registry;
        // shown from the start, so that the first step of each is seen as one
        unwritten();
        Arrays.stream(AuditOutcome.values()).forEach(this::written);
    }

    private Counter written(AuditOutcome outcome) {
        return registry.counter("trivium.audit.entries", "outcome", outcome.toString());
    }

    private Counter unwritten() {
        return registry.counter("trivium.audit.unwritten");
    }

    /** Adds an entry; whoever asks may have an answer only when this returns. */
    void add(AuditEntry entry) {
        try {
            entries.insert(entry, List.of());
        } catch (RuntimeException away) {
            unwritten().increment();
            throw away;
        }
        written(entry.outcome()).increment();
    }

    /** The newest first, at most so many. */
    List<AuditEntry> find(String district, AuditFilter filter, @Nullable Moment after, int limit) {
        List<Criteria> all = new ArrayList<>();
        if (filter.person() != null) {
            all.add(where("person").is(filter.person()));
        }
        if (!filter.objects().isEmpty()) {
            all.add(where("object").in(filter.objects()));
        }
        if (filter.verb() != null) {
            all.add(where("verb").is(filter.verb()));
        }
        if (filter.from() != null) {
            all.add(where("at").gte(filter.from()));
        }
        if (filter.to() != null) {
            all.add(where("at").lt(filter.to()));
        }
        if (after != null) {
            Criteria same = where("at").is(after.at()).and("_id").lt(after.id());
            all.add(new Criteria().orOperator(where("at").lt(after.at()), same));
        }
        Criteria wanted = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return entries.find(district, wanted, NEWEST_FIRST, limit);
    }
}
