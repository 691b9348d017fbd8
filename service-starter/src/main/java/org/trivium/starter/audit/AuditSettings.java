package org.trivium.starter.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the audit trail reaches back.
 *
 * @param kept how long an entry is kept
 * @param sweepEvery how often entries are looked for that have been kept long enough
 */
@ConfigurationProperties("trivium.audit")
record AuditSettings(
        @DefaultValue("730d") Duration kept, @DefaultValue("1h") Duration sweepEvery) {}
