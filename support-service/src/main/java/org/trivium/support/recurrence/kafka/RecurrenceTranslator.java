package org.trivium.support.recurrence.kafka;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivium.events.EventType;
import org.trivium.events.RecurrenceFact;
import org.trivium.support.recurrence.Findings;
import org.trivium.support.recurrence.Life;
import org.trivium.support.recurrence.News;
import org.trivium.support.recurrence.Recurrence;

/** Published recurrences in the words of the board. */
final class RecurrenceTranslator {

    private RecurrenceTranslator() {}

    static Recurrence recurrence(String district, RecurrenceFact fact) {
        Life life =
                new Life(
                        fact.state().toString(),
                        fact.flavour().toString(),
                        fact.opened(),
                        fact.day(),
                        ended(fact),
                        fact.absorbedBy());
        return new Recurrence(
                fact.id(),
                district,
                fact.version(),
                life,
                place(fact),
                findings(fact),
                history(fact));
    }

    static News news(String type, RecurrenceFact fact) {
        String happened =
                EventType.named(type)
                        .map(
                                known ->
                                        known.name()
                                                .substring("RECURRENCE_".length())
                                                .toLowerCase(Locale.ROOT))
                        .orElse(type);
        return new News(
                fact.version(),
                happened,
                fact.day(),
                text(fact.before()),
                fact.state().toString(),
                fact.count());
    }

    /** A restricted leaf does not say why, but it does say that. */
    private static @Nullable String ended(RecurrenceFact fact) {
        if (fact.reason() != null) {
            return fact.reason().toString();
        }
        return fact.state().toString().equals("resolved") ? "resolved" : null;
    }

    private static Recurrence.@Nullable Place place(RecurrenceFact fact) {
        return fact.scope() == null || fact.node() == null || fact.leaf() == null
                ? null
                : new Recurrence.Place(fact.scope().toString(), fact.node(), fact.leaf());
    }

    private static Findings findings(RecurrenceFact fact) {
        return new Findings(
                fact.day(),
                fact.level(),
                fact.windowDays(),
                fact.windowMinutes(),
                fact.count(),
                fact.expected(),
                fact.lnP(),
                fact.ratio(),
                fact.ratioLow(),
                fact.distinctRequesters(),
                fact.distinctAssets(),
                tallies(fact.models()),
                tallies(fact.sites()),
                fact.kinds() == null ? List.of() : fact.kinds(),
                fact.confirmed(),
                text(fact.branch()),
                fact.targets() == null
                        ? List.of()
                        : fact.targets().stream().map(Enum::toString).toList(),
                fact.model(),
                fact.avoidableMinutes(),
                fact.seasonYears());
    }

    private static List<Findings.Tally> tallies(@Nullable List<RecurrenceFact.Tally> told) {
        return told == null
                ? List.of()
                : told.stream().map(t -> new Findings.Tally(t.id(), t.tickets())).toList();
    }

    private static List<Findings.Week> history(RecurrenceFact fact) {
        return fact.history() == null
                ? List.of()
                : fact.history().stream()
                        .map(w -> new Findings.Week(w.week(), w.count(), w.expected(), w.upper()))
                        .toList();
    }

    private static @Nullable String text(@Nullable Enum<?> value) {
        return value == null ? null : value.toString();
    }
}
