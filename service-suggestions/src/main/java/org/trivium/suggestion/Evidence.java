package org.trivium.suggestion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a suggestion stands on: the last word of its recurrence. It changes without anyone's doing,
 * so no decision is measured by it.
 *
 * @param version of the recurrence; older news is dropped
 * @param opened day on which the recurrence emerged
 * @param named whether the recurrence still asks for the target
 * @param ending how it ended, kept while it is back after that
 */
public record Evidence(
        String recurrence,
        long version,
        LocalDate day,
        LocalDate opened,
        Phase phase,
        boolean named,
        @Nullable Ending ending,
        Figures figures) {

    static Evidence of(News.Told told) {
        return said(told, true, null);
    }

    /** True while the recurrence is over. */
    public boolean ended() {
        return phase == Phase.RESOLVED;
    }

    /** True while it could still be chance; a chronic need has proved that it lasts. */
    public boolean early(Flavour flavour) {
        return flavour == Flavour.OUTBREAK && figures.level() == 1;
    }

    Evidence after(News news, Target target) {
        return switch (news) {
            case News.Told told ->
                    said(
                            told,
                            told.names(target),
                            told.heading().phase() == Phase.RELAPSED ? ending : null);
            case News.Subsided over ->
                    with(
                            over.heading(),
                            named,
                            new Ending(over.reason(), over.heading().day()),
                            over.history().isEmpty() ? figures : figures.with(over.history()));
            case News.Hidden hidden -> with(hidden.heading(), false, ending, figures);
        };
    }

    private static Evidence said(News.Told told, boolean named, @Nullable Ending ending) {
        News.Heading heading = told.heading();
        return new Evidence(
                heading.recurrence(),
                heading.version(),
                heading.day(),
                told.opened(),
                heading.phase(),
                named,
                ending,
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
                newer);
    }
}
