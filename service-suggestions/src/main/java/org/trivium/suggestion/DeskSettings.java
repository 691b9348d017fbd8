package org.trivium.suggestion;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a desk keeps its days.
 *
 * @param zone where the day of a snooze begins in a district that the directory has not spoken of
 * @param sweepEvery how often it looks for snoozes that are over
 */
@ConfigurationProperties("trivium.suggestions")
public record DeskSettings(
        @DefaultValue("UTC") ZoneId zone, @DefaultValue("1m") Duration sweepEvery) {}
