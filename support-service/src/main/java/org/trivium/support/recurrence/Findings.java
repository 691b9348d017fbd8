package org.trivium.support.recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evidence for a recurrence when it was last told to live; what its flavour does not tell is
 * absent.
 *
 * @param day local day of the count
 * @param expected count that would be usual in the window
 * @param kinds six shares: knowledge gap, equipment, infrastructure, software, access, request
 * @param confirmed confirmed tickets of the district on the leaf
 * @param avoidableMinutes technician's minutes that a remedy could save
 * @param seasonYears in how many school years the district has seen the day's part of the year
 */
public record Findings(
        LocalDate day,
        @Nullable Integer level,
        @Nullable Integer windowDays,
        @Nullable Integer windowMinutes,
        @Nullable Integer count,
        @Nullable Double expected,
        @Nullable Double lnP,
        @Nullable Double ratio,
        @Nullable Double ratioLow,
        @Nullable Integer distinctRequesters,
        @Nullable Integer distinctAssets,
        List<Tally> models,
        List<Tally> sites,
        List<Double> kinds,
        @Nullable Double confirmed,
        @Nullable String branch,
        List<String> targets,
        @Nullable String model,
        @Nullable Double avoidableMinutes,
        @Nullable Integer seasonYears) {

    /** The same without what it says of other sites. */
    Findings of(Set<String> only) {
        return new Findings(
                day,
                level,
                windowDays,
                windowMinutes,
                count,
                expected,
                lnP,
                ratio,
                ratioLow,
                distinctRequesters,
                distinctAssets,
                models,
                sites.stream().filter(site -> only.contains(site.id())).toList(),
                kinds,
                confirmed,
                branch,
                targets,
                model,
                avoidableMinutes,
                seasonYears);
    }

    /** Tickets of one model or site. */
    public record Tally(String id, int tickets) {}

    /** A week beside the band that ordinary weeks stay in; {@code week} is its Monday. */
    public record Week(LocalDate week, int count, double expected, int upper) {}
}
