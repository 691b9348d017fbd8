package org.trivium.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a suggestion stands on: the last word of its recurrence. It changes without anyone's doing,
 * so no decision is measured by it.
 *
 * @param version of the recurrence; older news is dropped
 * @param opened day on which the recurrence emerged
 * @param named whether the recurrence still asks for the target
 * @param ending how it ended last, kept while it is back after that
 * @param returning true while it is back after an end and has not asked for the target since
 */
public record Evidence(
        String recurrence,
        long version,
        LocalDate day,
        LocalDate opened,
        Phase phase,
        boolean named,
        @Nullable Ending ending,
        boolean returning,
        Figures figures) {

    static Evidence of(News.Told told) {
        return said(told, true, null, false);
    }

    /** True while the recurrence is over. */
    public boolean ended() {
        return phase == Phase.RESOLVED;
    }

    /** True while the recurrence lives and asks for the target. */
    boolean asking() {
        return named && !ended();
    }

    /** True when this is the first time that it asks for the target again after a real end. */
    boolean isBackAfter(Evidence older) {
        return asking() && older.left();
    }

    /** A restart is no end: the same recurrence comes back under another id. */
    private boolean left() {
        boolean really = ending == null || !ending.isRestart();
        return returning || (ended() && really);
    }

    /** True while it could still be chance; a chronic need has proved that it lasts. */
    public boolean early(Flavour flavour) {
        return flavour == Flavour.OUTBREAK && figures.level() == 1;
    }

    /** What speaks against a suggestion at that place. */
    public List<Against> against(Place place) {
        return CounterEvidence.of(place, this);
    }

    Evidence after(News news, Target target) {
        return switch (news) {
            case News.Told told -> said(told, told.names(target), kept(told), waits(told, target));
            case News.Subsided over ->
                    with(
                            over.heading(),
                            named,
                            new Ending(over.reason(), over.heading().day()),
                            over.history().isEmpty() ? figures : figures.with(over.history()));
            case News.Hidden hidden -> with(hidden.heading(), false, ending, figures);
        };
    }

    /** The end is kept while it is told to be back, and until it asks for the target again. */
    private @Nullable Ending kept(News.Told told) {
        return told.heading().phase() == Phase.RELAPSED || left() ? ending : null;
    }

    private boolean waits(News.Told told, Target target) {
        return left() && !told.names(target);
    }

    private static Evidence said(
            News.Told told, boolean named, @Nullable Ending ending, boolean returning) {
        News.Heading heading = told.heading();
        return new Evidence(
                heading.recurrence(),
                heading.version(),
                heading.day(),
                told.opened(),
                heading.phase(),
                named,
                ending,
                returning,
                told.figures());
    }

    private Evidence with(
            News.Heading heading, boolean stillNamed, @Nullable Ending end, Figures newer) {
        return new Evidence(
                recurrence,
                heading.version(),
                heading.day(),
                opened,
                heading.phase(),
                stillNamed,
                end,
                returning,
                newer);
    }
}
