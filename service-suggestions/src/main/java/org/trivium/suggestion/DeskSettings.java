package org.trivium.suggestion;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a desk keeps its days.
 *
 * @param zone where a snoozed suggestion's day begins
 * @param sweepEvery how often it looks for snoozes that are over
 */
@ConfigurationProperties("trivium.suggestions")
public record DeskSettings(
        @DefaultValue("UTC") ZoneId zone, @DefaultValue("1m") Duration sweepEvery) {}
