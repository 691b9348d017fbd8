package org.trivium.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the detector must know besides tickets, told on the same topic so that a replay sees the
 * same order.
 */
public sealed interface DetectionFact {

    /**
     * The district's local midnight has passed, or an import has ended; {@code day} is the local
     * day that began.
     */
    record ClockTicked(LocalDate day) implements DetectionFact {}

    /**
     * Sites, leaves and calendar days, only the entries that changed; each replaces what was known
     * of it.
     *
     * @param zone time zone of the district, when it was set; all days are local to it
     */
    record DetectionContextSet(
            @Nullable String zone,
            List<SiteContext> sites,
            List<LeafContext> leaves,
            List<DayContext> calendar)
            implements DetectionFact {}

    /** History will be told again from its beginning: everything learnt is dropped. */
    record DetectionRestarted() implements DetectionFact {}

    /**
     * A site as the detector sees it.
     *
     * @param staff heads, at least 1
     * @param group empty when the site belongs to none
     */
    record SiteContext(String site, double staff, String group) {}

    /**
     * A leaf as the detector sees it.
     *
     * @param priorRate tickets per person and standard school day; absent when nobody has said: a
     *     neutral leaf
     * @param priorStart factor of the first week of school
     * @param kinds six prior shares in the order of {@link Kind}
     * @param defaultBranch targets joined by {@code +}, or {@code NONE}
     * @param shift added to the log threshold
     * @param effect share of the tickets that a remedy avoids; absent until measured
     * @param minutes minutes per ticket; absent until known
     */
    record LeafContext(
            String leaf,
            @Nullable Double priorRate,
            double priorStart,
            List<Double> kinds,
            String defaultBranch,
            boolean restricted,
            double shift,
            @Nullable Double effect,
            @Nullable Double minutes) {}

    /**
     * What one date is.
     *
     * @param exposure share of an ordinary school day, 0 to 1
     * @param cell part of the school year, such as FALL or START1
     */
    record DayContext(LocalDate date, double exposure, String cell, boolean inSession) {}
}
