package org.trivium.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a recurrence; the event's type says which. What a flavour or a restricted
 * leaf does not tell is absent: of a restricted leaf only the count is told.
 *
 * @param version counts the events of the recurrence from 1; equals {@code ce_sequence}
 * @param day local day that the news belongs to
 * @param node site or group, {@code *} for the district
 * @param level evidence, 1 could still be chance to 3 not chance; 0 where there is no such grade
 * @param expected count that would be usual in the window
 * @param lnP log probability of so many by chance; absent for a chronic need, and where it is below
 *     what a number holds
 * @param kinds six shares in the order of {@link Kind}
 * @param confirmed confirmed tickets of the district on the leaf; those of earlier school years
 *     count half, quarter, …
 * @param avoidableMinutes technician's minutes that a remedy could save
 * @param history at most twelve weeks, oldest first
 * @param seasonYears in how many school years the district has seen the part of the school year
 *     that the day is in; absent in the ordinary parts of autumn and spring, which have no factor
 *     of their own, and for a burst
 */
public record RecurrenceFact(
        String id,
        int version,
        LocalDate day,
        @Nullable RecurrenceState before,
        RecurrenceState state,
        Flavour flavour,
        boolean restricted,
        @Nullable Scope scope,
        @Nullable String node,
        @Nullable String leaf,
        @Nullable LocalDate opened,
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
        @Nullable List<Tally> models,
        @Nullable List<Tally> sites,
        @Nullable List<Double> kinds,
        @Nullable Double confirmed,
        @Nullable Branch branch,
        @Nullable List<Target> targets,
        @Nullable String model,
        @Nullable Double avoidableMinutes,
        @Nullable EndReason reason,
        @Nullable String absorbedBy,
        @Nullable List<Week> history,
        @Nullable Integer seasonYears) {

    /** Tickets of one model or site. */
    public record Tally(String id, int tickets) {}

    /**
     * A week's tickets beside what was usual.
     *
     * @param week its Monday
     * @param upper upper edge of the band that 97.5 % of ordinary weeks stay under
     */
    public record Week(LocalDate week, int count, double expected, int upper) {}
}
