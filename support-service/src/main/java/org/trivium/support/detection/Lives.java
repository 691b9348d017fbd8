package org.trivium.support.detection;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets recurrences emerge, change, end and come back, and publishes each step (section 11). */
final class Lives {

    private final DistrictState state;
    private final WeeklyHistory history;
    private final Consumer<RecurrenceEvent> published;

    /** Set while everything is being ended. */
    private @Nullable EndReason stopping;

    Lives(DistrictState state, WeeklyHistory history, Consumer<RecurrenceEvent> published) {
        this.state = state;
        this.history = history;
        this.published = published;
    }

    void stopping(@Nullable EndReason reason) {
        stopping = reason;
    }

    /** The usual ending, unless everything ends for another reason. */
    Ending ending(EndReason usual) {
        return Ending.of(stopping == null ? usual : stopping);
    }

    /** A recurrence emerges, or relapses when its predecessor ended a short time ago. */
    Recurrence rise(KeyState key, Flavour flavour, News news) {
        Recurrence before = state.recurrences.takeEnded(key, flavour);
        boolean relapse = before != null && news.day() - before.closed <= daysToRelapse(flavour);
        Recurrence risen = before != null && relapse ? before : create(key, flavour, news.day());
        risen.place = ++state.figures.emergences;
        state.figures.touch();
        state.recurrences.begin(risen);
        if (relapse) {
            News back = new News(RecurrenceState.RELAPSED, news.day(), news.evidence());
            tell(risen, RecurrenceChange.RELAPSED, back);
        } else {
            tell(risen, RecurrenceChange.EMERGED, news);
        }
        return risen;
    }

    void escalate(KeyState key, Flavour flavour, int day, Evidence evidence) {
        Recurrence recurrence = state.recurrences.living(key, flavour);
        if (recurrence != null) {
            News news = new News(RecurrenceState.ACTIVE, day, evidence);
            tell(recurrence, RecurrenceChange.ESCALATED, news);
        }
    }

    void update(Recurrence recurrence, News news) {
        tell(recurrence, RecurrenceChange.UPDATED, news);
    }

    void end(KeyState key, Flavour flavour, int day, Ending ending) {
        Recurrence recurrence = state.recurrences.living(key, flavour);
        if (recurrence == null) {
            return;
        }
        recurrence.closed = day;
        state.recurrences.end(recurrence);
        Account account =
                key.leaf.priors.restricted()
                        ? new Account.Restricted(null)
                        : new Account.Ended(
                                place(recurrence, key),
                                ending.reason(),
                                ending.absorbedBy(),
                                history.of(key, day));
        recurrence.count = 0;
        publish(recurrence, RecurrenceChange.SUBSIDED, RecurrenceState.RESOLVED, day, account);
    }

    private Recurrence create(KeyState key, Flavour flavour, int day) {
        state.figures.serial++;
        String id = "%s-R%06d".formatted(state.name, state.figures.serial);
        return new Recurrence(state.changes, id, key.seq, flavour, day);
    }

    private void tell(Recurrence recurrence, RecurrenceChange change, News news) {
        KeyState key = state.keys.at(recurrence.key);
        Evidence evidence = news.evidence();
        recurrence.count = evidence.count();
        Account account =
                key.leaf.priors.restricted()
                        ? new Account.Restricted(evidence.count())
                        : new Account.Found(
                                place(recurrence, key), evidence, history.of(key, news.day()));
        publish(recurrence, change, news.state(), news.day(), account);
    }

    private void publish(
            Recurrence recurrence,
            RecurrenceChange change,
            RecurrenceState next,
            int day,
            Account account) {
        recurrence.version++;
        published.accept(
                new RecurrenceEvent(
                        change,
                        recurrence.id,
                        recurrence.version,
                        Days.date(day),
                        recurrence.state,
                        next,
                        recurrence.flavour,
                        account));
        recurrence.state = next;
        recurrence.published = day;
        recurrence.touch();
    }

    private static Account.Place place(Recurrence recurrence, KeyState key) {
        return new Account.Place(key.level, key.node, key.leaf.name, Days.date(recurrence.opened));
    }

    private static int daysToRelapse(Flavour flavour) {
        return flavour == Flavour.CHRONIC ? Parameters.CHRONIC_AGAIN : Parameters.REOPEN_DAYS;
    }
}
