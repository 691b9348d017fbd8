package org.trivium.starter.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events leave the documents that they are saved in.
 *
 * @param batch documents relayed in one go
 * @param room documents with unsent events that an instance remembers; the sweeper finds the others
 * @param sweepEvery how often the sweeper looks for what was left
 * @param leftAfter age from which an unsent event counts as left by a crash
 * @param lease how long a sweeper keeps a document to itself
 * @param pause wait after the broker has refused
 */
@ConfigurationProperties("trivium.outbox")
public record OutboxSettings(
        @DefaultValue("500") int batch,
        @DefaultValue("10000") int room,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("10s") Duration leftAfter,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1s") Duration pause) {}
