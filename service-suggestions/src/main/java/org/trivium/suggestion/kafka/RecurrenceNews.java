package org.trivium.suggestion.kafka;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.events.RecurrenceFact;
import org.trivium.suggestion.Figures;
import org.trivium.suggestion.Flavour;
import org.trivium.suggestion.Kinds;
import org.trivium.suggestion.News;
import org.trivium.suggestion.Phase;
import org.trivium.suggestion.Place;
import org.trivium.suggestion.Scope;
import org.trivium.suggestion.Tally;
import org.trivium.suggestion.Target;
import org.trivium.suggestion.Week;

/** Translates the detector's facts; bursts and one-person recurrences are no news here. */
final class RecurrenceNews {

    private RecurrenceNews() {}

    static Optional<News> of(RecurrenceFact fact) {
        return switch (fact.flavour()) {
            case OUTBREAK -> Optional.of(news(fact, Flavour.OUTBREAK));
            case CHRONIC -> Optional.of(news(fact, Flavour.CHRONIC));
            case INDIVIDUAL, BURST -> Optional.empty();
        };
    }

    private static News news(RecurrenceFact fact, Flavour flavour) {
        News.Heading heading =
                new News.Heading(
                        fact.id(), fact.version(), fact.day(), Phase.valueOf(fact.state().name()));
        if (fact.restricted()) {
            return new News.Hidden(heading);
        }
        if (fact.reason() != null) {
            return new News.Subsided(heading, fact.reason().toString(), weeks(fact.history()));
        }
        Place place =
                new Place(
                        Scope.valueOf(needed(fact.scope(), "scope").name()),
                        needed(fact.node(), "node"),
                        needed(fact.leaf(), "leaf"),
                        flavour);
        return new News.Told(heading, place, needed(fact.opened(), "opened"), figures(fact));
    }

    private static Figures figures(RecurrenceFact fact) {
        return new Figures(
                needed(fact.level(), "level"),
                fact.windowDays(),
                needed(fact.count(), "count"),
                needed(fact.expected(), "expected"),
                fact.ratio(),
                fact.distinctRequesters(),
                fact.distinctAssets(),
                tallies(fact.models()),
                tallies(fact.sites()),
                Kinds.of(list(fact.kinds())),
                requireNonNullElse(fact.confirmed(), 0.0),
                needed(fact.branch(), "branch").toString(),
                targets(list(fact.targets())),
                fact.model(),
                requireNonNullElse(fact.avoidableMinutes(), 0.0),
                weeks(fact.history()),
                fact.seasonYears());
    }

    /** A repair or a visit is support's own business. */
    private static Set<Target> targets(List<org.trivium.events.Target> published) {
        Set<Target> ours = EnumSet.noneOf(Target.class);
        Arrays.stream(Target.values())
                .filter(t -> published.contains(org.trivium.events.Target.valueOf(t.name())))
                .forEach(ours::add);
        return ours;
    }

    private static List<Tally> tallies(@Nullable List<RecurrenceFact.Tally> published) {
        return list(published).stream().map(t -> new Tally(t.id(), t.tickets())).toList();
    }

    private static List<Week> weeks(@Nullable List<RecurrenceFact.Week> published) {
        return list(published).stream()
                .map(w -> new Week(w.week(), w.count(), w.expected(), w.upper()))
                .toList();
    }

    private static <T> List<T> list(@Nullable List<T> published) {
        return published == null ? List.of() : published;
    }

    private static <T> T needed(@Nullable T value, String field) {
        return requireNonNull(value, () -> "A recurrence without " + field);
    }
}
