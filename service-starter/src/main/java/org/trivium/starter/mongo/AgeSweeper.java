package org.trivium.starter.mongo;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Removes documents of all districts that have been kept long enough, again and again. */
public final class AgeSweeper implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(AgeSweeper.class);

    private final MongoOperations mongo;
    private final Keeping keeping;
    private final Duration every;
    private final Clock clock;

    public AgeSweeper(MongoOperations mongo, Keeping keeping, Duration every, Clock clock) {
        this.mongo = mongo;
        this.keeping = keeping;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::sweep, every, every));
    }

    private void sweep() {
        Criteria old = Criteria.where(keeping.since()).lt(clock.instant().minus(keeping.time()));
        try {
            mongo.remove(Query.query(old), keeping.collection());
        } catch (RuntimeException away) {
            LOG.warn("Old {} could not be removed: {}", keeping.collection(), away.getMessage());
        }
    }

    /**
     * How long the documents of a collection are kept.
     *
     * @param since field with the instant from which on
     */
    public record Keeping(String collection, String since, Duration time) {}
}
