package org.trivium.support.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files come in.
 *
 * @param mappings folder with mapping files of one's own; they go before the ready-made ones
 * @param largest file that is taken
 * @param block piece in which a file is kept
 * @param batch records read at once, and facts told at once
 * @param lease how long an instance keeps an import to itself without a sign of life
 * @param attempts failures without progress after which an import is given up
 * @param pause wait after a failure
 * @param lookEvery how often imports are looked for that nobody works on
 * @param lines most records of a file; each is remembered by its number while the file is read
 * @param holdKnownWithin how long an instance may not know yet that a district is on hold
 * @param sentWithin how long an event may be on its way to the broker: a producer's longest wait
 *     for a place and for an acknowledgement, and a margin for a pause of the process
 */
@ConfigurationProperties("trivium.intake")
public record IntakeSettings(
        @Nullable Path mappings,
        @DefaultValue("200MB") DataSize largest,
        @DefaultValue("512KB") DataSize block,
        @DefaultValue("500") int batch,
        @DefaultValue("45s") Duration lease,
        @DefaultValue("120") int attempts,
        @DefaultValue("5s") Duration pause,
        @DefaultValue("2s") Duration lookEvery,
        @DefaultValue("500000") int lines,
        @DefaultValue("1s") Duration holdKnownWithin,
        @DefaultValue("60s") Duration sentWithin) {}
