package org.trivium.support.directory;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The district that is there from the first start, and the clock.
 *
 * @param district id of the configured district
 * @param name of the configured district
 * @param zone of the configured district
 * @param tickEvery how often the clocks of all districts are looked at
 */
@ConfigurationProperties("trivium.directory")
public record DirectorySettings(
        @DefaultValue("demo") String district,
        @DefaultValue("Demo district") String name,
        @DefaultValue("America/Chicago") ZoneId zone,
        @DefaultValue("1m") Duration tickEvery) {}
