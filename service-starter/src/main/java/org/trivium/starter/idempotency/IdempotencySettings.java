package org.trivium.starter.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How keys are kept.
 *
 * @param kept how long an answer is remembered
 * @param lease how long an instance keeps a request to itself; after a crash nobody may repeat it
 *     before that
 * @param patience how long a repetition waits for the answer of the one that is being worked on
 * @param sweepEvery how often keys are looked for that have been kept long enough
 */
@ConfigurationProperties("trivium.idempotency")
record IdempotencySettings(
        @DefaultValue("24h") Duration kept,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("10m") Duration sweepEvery) {}
