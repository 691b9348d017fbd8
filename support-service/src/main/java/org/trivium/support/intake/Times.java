package org.trivium.support.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of one file.
 *
 * @param patterns tried in this order
 * @param zone of times without an offset
 * @param order of day and month where patterns leave it open; absent when nothing hangs on it
 */
record Times(List<TimePattern> patterns, ZoneId zone, @Nullable DayOrder order) {

    Times {
        patterns = List.copyOf(patterns);
    }

    Optional<Instant> read(String text) {
        String plain = text.replace('\u00A0', ' ').replace('\u202F', ' ');
        return patterns.stream()
                .filter(p -> order == null || p.order() == null || p.order() == order)
                .map(p -> p.read(plain))
                .filter(Objects::nonNull)
                .map(this::instant)
                .findFirst();
    }

    Times with(@Nullable DayOrder other) {
        return new Times(patterns, zone, other);
    }

    private Instant instant(TemporalAccessor read) {
        return read instanceof OffsetDateTime offset
                ? offset.toInstant()
                : LocalDateTime.from(read).atZone(zone).toInstant();
    }
}
