package org.trivium.support.detection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a living recurrence has to tell at the day's close (section 11.3). */
final class DailyLife {

    private final DistrictState state;
    private final Statistics statistics;
    private final Findings findings;
    private final ChronicRule chronic;
    private final Lives lives;

    DailyLife(
            DistrictState state,
            Statistics statistics,
            Findings findings,
            ChronicRule chronic,
            Lives lives) {
        this.state = state;
        this.statistics = statistics;
        this.findings = findings;
        this.chronic = chronic;
        this.lives = lives;
    }

    /** Step D5: each living recurrence in order of emergence, unless the day had other news. */
    void dayEnded(int day) {
        for (Recurrence recurrence : state.recurrences.living()) {
            if (recurrence.alive && recurrence.published < day) {
                KeyState key = state.keys.at(recurrence.key);
                switch (recurrence.flavour) {
                    case BURST -> {}
                    case INDIVIDUAL -> individual(key, day);
                    case CHRONIC -> chronic(recurrence, key, day);
                    case OUTBREAK -> outbreak(recurrence, key, day);
                }
            }
        }
    }

    private void individual(KeyState key, int day) {
        if (key.status == 0) {
            lives.end(key, Flavour.INDIVIDUAL, day, Ending.of(EndReason.CALM));
        }
    }

    private void chronic(Recurrence recurrence, KeyState key, int day) {
        if (Days.weekday(day) != 6) {
            return;
        }
        Evidence evidence = findings.chronic(key, day, chronic.figures(key, day));
        if (evidence.count() != recurrence.count) {
            lives.update(recurrence, new News(known(recurrence.state), day, evidence));
        }
    }

    private void outbreak(Recurrence recurrence, KeyState key, int day) {
        RecurrenceState before = known(recurrence.state);
        RecurrenceState now = before;
        if (key.calm >= Parameters.WATCH_DAYS) {
            now = RecurrenceState.WATCH;
        } else if (before == RecurrenceState.WATCH) {
            now = RecurrenceState.ACTIVE;
        }
        Evidence evidence = findings.outbreak(key, day, statistics.best(key, day));
        if (now != before || evidence.count() != recurrence.count) {
            lives.update(recurrence, new News(now, day, evidence));
        }
    }

    private static RecurrenceState known(@Nullable RecurrenceState state) {
        return Objects.requireNonNull(state, "a living recurrence has a state");
    }
}
