package org.trivium.suggestion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Which day it is where: a snooze ends at the local midnight of its district.
 *
 * @param otherwise zone of a district that the directory has not spoken of
 */
public record DistrictDays(Clock clock, DistrictZones zones, ZoneId otherwise) {

    /** To the millisecond, as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today(String district) {
        return LocalDate.ofInstant(now(), zone(district));
    }

    /** When that day begins. */
    Instant start(String district, LocalDate day) {
        return day.atStartOfDay(zone(district)).toInstant();
    }

    private ZoneId zone(String district) {
        return zones.of(district).orElse(otherwise);
    }
}
