package org.trivium.support.directory;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school or office.
 *
 * @param group sites that are judged together; empty when the site belongs to none
 * @param staff heads, at least 1
 * @param estimated true when nobody has said the staff number
 * @param imported true when an import met it first and nobody has described it since
 * @param zone its own, or the district's when it has none
 * @param hours its own open hours; absent when they are the district's
 */
public record Site(
        String district,
        String id,
        String name,
        String group,
        int staff,
        boolean estimated,
        boolean imported,
        ZoneId zone,
        Set<DayOfWeek> openDays,
        @Nullable OpenHours hours,
        boolean active,
        long version)
        implements Registered {

    /** Monday to Friday. */
    public static final Set<DayOfWeek> SCHOOL_DAYS =
            Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private static final int SMALLEST_ESTIMATE = 5;

    public Site {
        openDays = Set.copyOf(openDays);
    }

    static Site imported(District district, Newcomers.NewSite met) {
        return new Site(
                district.id(),
                met.id(),
                met.name(),
                "",
                Math.max(SMALLEST_ESTIMATE, met.staff()),
                true,
                true,
                district.zone(),
                SCHOOL_DAYS,
                null,
                true,
                1);
    }

    @Override
    public String key() {
        return id;
    }

    Site atVersion(long newVersion) {
        return new Site(
                district,
                id,
                name,
                group,
                staff,
                estimated,
                imported,
                zone,
                openDays,
                hours,
                active,
                newVersion);
    }

    Site in(ZoneId other) {
        return new Site(
                district,
                id,
                name,
                group,
                staff,
                estimated,
                imported,
                other,
                openDays,
                hours,
                active,
                version + 1);
    }

    Site withEstimate(int heads) {
        return new Site(
                district,
                id,
                name,
                group,
                heads,
                true,
                imported,
                zone,
                openDays,
                hours,
                active,
                version + 1);
    }
}
