package org.trivium.suggestion.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Ending;
import org.trivium.suggestion.Evidence;
import org.trivium.suggestion.Figures;
import org.trivium.suggestion.Kinds;
import org.trivium.suggestion.Phase;
import org.trivium.suggestion.Tally;
import org.trivium.suggestion.Target;
import org.trivium.suggestion.Week;

/** The evidence part of a suggestion's document. */
record StoredEvidence(
        long version,
        String day,
        String opened,
        Phase phase,
        boolean named,
        @Nullable String endReason,
        @Nullable String endDay,
        boolean returning,
        int level,
        @Nullable Integer windowDays,
        int count,
        double expected,
        @Nullable Double ratio,
        @Nullable Integer people,
        @Nullable Integer assets,
        List<StoredTally> models,
        List<StoredTally> sites,
        List<Double> kinds,
        double confirmed,
        String branch,
        List<Target> targets,
        @Nullable String model,
        double avoidableMinutes,
        List<StoredWeek> history,
        @Nullable Integer seasonYears) {

    static StoredEvidence of(Evidence from) {
        Figures figures = from.figures();
        Ending ending = from.ending();
        return new StoredEvidence(
                from.version(),
                from.day().toString(),
                from.opened().toString(),
                from.phase(),
                from.named(),
                ending == null ? null : ending.reason(),
                ending == null ? null : ending.day().toString(),
                from.returning(),
                figures.level(),
                figures.windowDays(),
                figures.count(),
                figures.expected(),
                figures.ratio(),
                figures.people(),
                figures.assets(),
                figures.models().stream().map(StoredTally::of).toList(),
                figures.sites().stream().map(StoredTally::of).toList(),
                figures.kinds().shares(),
                figures.confirmed(),
                figures.branch(),
                figures.targets().stream().sorted().toList(),
                figures.model(),
                figures.avoidableMinutes(),
                figures.history().stream().map(StoredWeek::of).toList(),
                figures.seasonYears());
    }

    Evidence evidence(String recurrence) {
        return new Evidence(
                recurrence,
                version,
                LocalDate.parse(day),
                LocalDate.parse(opened),
                phase,
                named,
                endReason == null || endDay == null
                        ? null
                        : new Ending(endReason, LocalDate.parse(endDay)),
                returning,
                figures());
    }

    private Figures figures() {
        return new Figures(
                level,
                windowDays,
                count,
                expected,
                ratio,
                people,
                assets,
                models.stream().map(StoredTally::tally).toList(),
                sites.stream().map(StoredTally::tally).toList(),
                Kinds.of(kinds),
                confirmed,
                branch,
                Set.copyOf(targets),
                model,
                avoidableMinutes,
                history.stream().map(StoredWeek::week).toList(),
                seasonYears);
    }

    /** Tickets of one model or site. */
    record StoredTally(String name, int tickets) {

        static StoredTally of(Tally from) {
            return new StoredTally(from.id(), from.tickets());
        }

        Tally tally() {
            return new Tally(name, tickets);
        }
    }

    /** One week of history. */
    record StoredWeek(String monday, int count, double expected, int upper) {

        static StoredWeek of(Week from) {
            return new StoredWeek(
                    from.week().toString(), from.count(), from.expected(), from.upper());
        }

        Week week() {
            return new Week(LocalDate.parse(monday), count, expected, upper);
        }
    }
}
