package org.trivium.starter.idempotency;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Forgets keys that have been kept long enough, by the clock and as often as the settings say. */
final class KeySweeper {

    private static final Logger LOG = LoggerFactory.getLogger(KeySweeper.class);

    private final MongoOperations mongo;
    private final String collection;
    private final Clock clock;

    KeySweeper(MongoOperations mongo, String collection, Clock clock) {
        this.mongo = mongo;
        this.collection = collection;
        this.clock = clock;
    }

    /** Of all districts. */
    void sweep() {
        try {
            mongo.remove(Query.query(Criteria.where("forget").lt(clock.instant())), collection);
        } catch (RuntimeException away) {
            LOG.warn("Old keys could not be forgotten: {}", away.getMessage());
        }
    }
}
