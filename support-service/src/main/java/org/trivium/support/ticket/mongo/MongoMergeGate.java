package org.trivium.support.ticket.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.support.ticket.MergeGate;

/** A lock for each ticket, taken in order of id, so that of two merges at once one goes on. */
final class MongoMergeGate implements MergeGate {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DistrictMongo<MergeLock> locks;
    private final Clock clock;

    MongoMergeGate(DistrictMongo<MergeLock> locks, Clock clock) {
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public boolean enter(String district, Collection<String> tickets) {
        List<String> taken = new ArrayList<>();
        for (String ticket : new TreeSet<>(tickets)) {
            if (!take(district, ticket)) {
                leave(district, taken);
                return false;
            }
            taken.add(ticket);
        }
        return true;
    }

    @Override
    public void leave(String district, Collection<String> tickets) {
        List<String> ids = tickets.stream().map(one -> MergeLock.id(district, one)).toList();
        locks.remove(district, where("_id").in(ids));
    }

    /** Inserts the lock, or takes over one whose holder must have crashed. */
    private boolean take(String district, String ticket) {
        Instant now = clock.instant();
        try {
            locks.changeOrInsert(
                    district,
                    where("_id").is(MergeLock.id(district, ticket)).and("until").lt(now),
                    new Update().set("until", now.plus(LEASE)).inc("version", 1));
            return true;
        } catch (DuplicateKeyException held) {
            return false;
        }
    }
}
