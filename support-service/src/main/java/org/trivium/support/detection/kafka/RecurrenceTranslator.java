package org.trivium.support.detection.kafka;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.events.Branch;
import org.trivium.events.EndReason;
import org.trivium.events.EventType;
import org.trivium.events.Flavour;
import org.trivium.events.RecurrenceFact;
import org.trivium.events.RecurrenceState;
import org.trivium.events.Scope;
import org.trivium.events.Target;
import org.trivium.support.detection.Account;
import org.trivium.support.detection.Evidence;
import org.trivium.support.detection.HistoryWeek;
import org.trivium.support.detection.Ranked;
import org.trivium.support.detection.RecurrenceEvent;

/** Changes of recurrences in the published language. */
final class RecurrenceTranslator {

    private RecurrenceTranslator() {}

    static EventType type(RecurrenceEvent event) {
        return switch (event.type()) {
            case EMERGED -> EventType.RECURRENCE_EMERGED;
            case ESCALATED -> EventType.RECURRENCE_ESCALATED;
            case UPDATED -> EventType.RECURRENCE_UPDATED;
            case SUBSIDED -> EventType.RECURRENCE_SUBSIDED;
            case RELAPSED -> EventType.RECURRENCE_RELAPSED;
        };
    }

    static RecurrenceFact fact(RecurrenceEvent event) {
        return switch (event.account()) {
            case Account.Found found -> found(event, found);
            case Account.Ended ended -> ended(event, ended);
            case Account.Restricted restricted -> restricted(event, restricted.count());
        };
    }

    private static RecurrenceFact found(RecurrenceEvent event, Account.Found found) {
        Evidence e = found.evidence();
        return new RecurrenceFact(
                event.id(),
                event.version(),
                event.day(),
                before(event),
                state(event),
                flavour(event),
                false,
                scope(found.place()),
                found.place().node(),
                found.place().leaf(),
                found.place().opened(),
                e.level(),
                e.windowDays(),
                e.windowMinutes(),
                e.count(),
                e.expected(),
                finite(e.lnP()),
                e.ratio(),
                e.ratioLow(),
                e.distinctRequesters(),
                e.distinctAssets(),
                e.models() == null ? null : tallies(e.models()),
                tallies(e.sites()),
                e.kinds(),
                e.confirmed(),
                Branch.valueOf(e.branch().name()),
                e.targets().stream().map(t -> Target.valueOf(t.name())).toList(),
                named(e.model()),
                e.avoidableMinutes(),
                null,
                null,
                weeks(found.history()),
                e.seasonYears());
    }

    private static RecurrenceFact ended(RecurrenceEvent event, Account.Ended ended) {
        return new RecurrenceFact(
                event.id(),
                event.version(),
                event.day(),
                before(event),
                state(event),
                flavour(event),
                false,
                scope(ended.place()),
                ended.place().node(),
                ended.place().leaf(),
                ended.place().opened(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EndReason.valueOf(ended.reason().name()),
                ended.absorbedBy(),
                weeks(ended.history()),
                null);
    }

    private static RecurrenceFact restricted(RecurrenceEvent event, @Nullable Integer count) {
        return new RecurrenceFact(
                event.id(),
                event.version(),
                event.day(),
                before(event),
                state(event),
                flavour(event),
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                count,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable RecurrenceState before(RecurrenceEvent event) {
        return event.before() == null ? null : RecurrenceState.valueOf(event.before().name());
    }

    private static RecurrenceState state(RecurrenceEvent event) {
        return RecurrenceState.valueOf(event.state().name());
    }

    private static Flavour flavour(RecurrenceEvent event) {
        return Flavour.valueOf(event.flavour().name());
    }

    private static Scope scope(Account.Place place) {
        return Scope.valueOf(place.scope().name());
    }

    /** No model stands out: nothing to tell. */
    private static @Nullable String named(@Nullable String model) {
        return model == null || model.isEmpty() ? null : model;
    }

    /** JSON has no infinity: a probability below what a number holds is left out. */
    private static @Nullable Double finite(@Nullable Double lnP) {
        return lnP == null || lnP.isInfinite() ? null : lnP;
    }

    private static List<RecurrenceFact.Tally> tallies(List<Ranked> ranked) {
        return ranked.stream().map(r -> new RecurrenceFact.Tally(r.name(), r.tickets())).toList();
    }

    private static List<RecurrenceFact.Week> weeks(List<HistoryWeek> history) {
        return history.stream()
                .map(w -> new RecurrenceFact.Week(w.week(), w.count(), w.expected(), w.upper()))
                .toList();
    }
}
