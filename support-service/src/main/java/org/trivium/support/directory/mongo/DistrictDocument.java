package org.trivium.support.directory.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.directory.District;
import org.trivium.support.directory.OpenHours;

/** A district as stored; days and hours are text since they belong to its own zone. */
record DistrictDocument(
        String id,
        String district,
        long version,
        String name,
        String zone,
        String opens,
        String closes,
        @Nullable String lastTick,
        @Nullable Instant tickedAt,
        long ticks)
        implements Stored {

    static DistrictDocument of(District district) {
        return new DistrictDocument(
                MongoRegister.id(district),
                district.id(),
                district.version(),
                district.name(),
                district.zone().getId(),
                district.hours().opens().toString(),
                district.hours().closes().toString(),
                Optional.ofNullable(district.lastTick()).map(LocalDate::toString).orElse(null),
                district.tickedAt(),
                district.ticks());
    }

    District entry() {
        return new District(
                district,
                name,
                ZoneId.of(zone),
                new OpenHours(LocalTime.parse(opens), LocalTime.parse(closes)),
                lastTick == null ? null : LocalDate.parse(lastTick),
                tickedAt,
                ticks,
                version);
    }
}
