package org.trivium.suggestion;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence as a person reads it: ids stand for sites and leaves, since names are shown by
 * whoever may.
 *
 * @param happened what was noticed
 * @param since what has become of it; absent while nothing has changed
 * @param branch why this target
 * @param against what speaks against it
 * @param avoidable what could be won
 */
public record Sentences(
        String happened,
        @Nullable String since,
        String branch,
        List<String> against,
        String avoidable) {

    private static final int WEEKS = 8;
    private static final int MOST_SITES = 10;

    public Sentences {
        against = List.copyOf(against);
    }

    /** The sentences of a suggestion's evidence. */
    public static Sentences of(Place place, Evidence evidence) {
        Figures figures = evidence.figures();
        return new Sentences(
                happened(place, figures),
                since(evidence),
                Causes.branch(figures),
                CounterEvidence.of(place, evidence).stream().map(Against::sentence).toList(),
                "If it goes on, about %s of help could be avoided in the next weeks."
                        .formatted(
                                Wording.some(
                                        Math.round(figures.avoidableMinutes()),
                                        "minute",
                                        "minutes")));
    }

    private static String happened(Place place, Figures figures) {
        if (place.flavour() == Flavour.CHRONIC) {
            return chronic(place, figures);
        }
        return place.scope() == Scope.SITE ? atSite(place, figures) : wide(place, figures);
    }

    private static String atSite(Place place, Figures figures) {
        return "%s at %s: %s from %s in %s; usual is about %s. %s"
                .formatted(
                        place.leaf(),
                        place.node(),
                        tickets(figures),
                        people(figures),
                        days(figures),
                        Wording.expected(figures.expected()),
                        Wording.chance(figures.level()));
    }

    private static String wide(Place place, Figures figures) {
        return "%s is up at %s: %s in %s, usual is about %s."
                .formatted(
                        place.leaf(),
                        sites(figures.sites().size()),
                        tickets(figures),
                        days(figures),
                        Wording.expected(figures.expected()));
    }

    private static String chronic(Place place, Figures figures) {
        double ratio = figures.ratio() == null ? 0 : figures.ratio();
        List<Week> history = figures.history();
        long weeks =
                history.subList(Math.max(0, history.size() - WEEKS), history.size()).stream()
                        .filter(week -> week.count() > 0)
                        .count();
        return "%s keeps coming back at %s: %s%s, for %d of the last 8 weeks, from about %s."
                .formatted(
                        place.leaf(),
                        place.node(),
                        Wording.ratio(ratio),
                        Wording.isMultiple(ratio) ? " as often as at schools of its size" : "",
                        weeks,
                        people(figures));
    }

    private static @Nullable String since(Evidence evidence) {
        Ending ending = evidence.ending();
        if (evidence.phase() == Phase.WATCH) {
            return "Quiet for at least 3 school days; watching.";
        }
        if (ending == null || ending.isRestart()) {
            return null;
        }
        if (evidence.ended()) {
            return "Back to usual since %s.".formatted(ending.day());
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(ending.day(), evidence.day()));
        return "It is back, %s after it had ended.".formatted(Wording.some(days, "day", "days"));
    }

    /** The detector lists ten sites at most. */
    private static String sites(int listed) {
        return listed < MOST_SITES
                ? Wording.some(listed, "site", "sites")
                : MOST_SITES + " or more sites";
    }

    private static String tickets(Figures figures) {
        return Wording.some(figures.count(), "ticket", "tickets");
    }

    private static String people(Figures figures) {
        int people = figures.people() == null ? 0 : figures.people();
        return Wording.some(people, "person", "people");
    }

    private static String days(Figures figures) {
        int days = figures.windowDays() == null ? 28 : figures.windowDays();
        return Wording.some(days, "day", "days");
    }
}
