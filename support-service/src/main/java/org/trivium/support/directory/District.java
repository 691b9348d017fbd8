package org.trivium.support.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A tenant.
 *
 * @param zone all days of the district are local to it
 * @param hours when its sites are open unless they say otherwise
 * @param lastTick the latest local day that its clock has announced
 * @param tickedAt instant of the last announcement of the clock
 * @param ticks how often the clock has announced
 */
public record District(
        String id,
        String name,
        ZoneId zone,
        OpenHours hours,
        @Nullable LocalDate lastTick,
        @Nullable Instant tickedAt,
        long ticks,
        long version)
        implements Registered {

    static District named(String id, String name, ZoneId zone, OpenHours hours) {
        return new District(id, name, zone, hours, null, null, 0, 1);
    }

    @Override
    public String district() {
        return id;
    }

    @Override
    public String key() {
        return id;
    }

    /** The local day of an instant. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    District described(String newName, ZoneId newZone, OpenHours newHours) {
        return new District(id, newName, newZone, newHours, lastTick, tickedAt, ticks, version + 1);
    }

    boolean isDescribedAs(String otherName, ZoneId otherZone, OpenHours otherHours) {
        return name.equals(otherName) && zone.equals(otherZone) && hours.equals(otherHours);
    }

    boolean lacksTickOf(LocalDate day) {
        return lastTick == null || lastTick.isBefore(day);
    }

    District ticked(Instant at) {
        LocalDate day = dayOf(at);
        LocalDate latest = lastTick != null && lastTick.isAfter(day) ? lastTick : day;
        return new District(id, name, zone, hours, latest, at, ticks + 1, version + 1);
    }
}
