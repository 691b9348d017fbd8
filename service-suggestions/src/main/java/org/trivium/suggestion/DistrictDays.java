package org.trivium.suggestion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which day it is where: a snooze ends at the local midnight of its district.
 *
 * @param otherwise zone of a district that the directory has not spoken of
 */
public record DistrictDays(Clock clock, DistrictZones zones, ZoneId otherwise) {

    Instant now() {
        return clock.instant();
    }

    LocalDate today(String district) {
        return LocalDate.ofInstant(now(), zones.of(district).orElse(otherwise));
    }
}
