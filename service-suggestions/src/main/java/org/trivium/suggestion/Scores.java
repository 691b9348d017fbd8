package org.trivium.suggestion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The running count of one leaf, one target or all. */
final class Scores {

    private final @Nullable String name;
    private final List<Duration> waits = new ArrayList<>();
    private int suggested;
    private int rounds;
    private int accepted;
    private int dismissed;
    private int wrong;
    private int open;
    private int snoozed;
    private int withdrawn;

    Scores(@Nullable String name) {
        this.name = name;
    }

    void add(Suggestion suggestion, State standing) {
        suggested++;
        open += standing == State.OPEN ? 1 : 0;
        snoozed += standing == State.SNOOZED ? 1 : 0;
        withdrawn += standing == State.WITHDRAWN ? 1 : 0;
        suggestion
                .history()
                .cases(suggestion.suggested(), suggestion.decision())
                .forEach(this::add);
    }

    private void add(Case asked) {
        Decision decision = asked.decision();
        rounds++;
        accepted += decision.state() == State.ACCEPTED ? 1 : 0;
        dismissed += decision.state() == State.DISMISSED ? 1 : 0;
        wrong += decision.reason() != null && decision.reason().saysWrong() ? 1 : 0;
        Duration wait = asked.untilDecided();
        if (wait != null) {
            waits.add(wait);
        }
    }

    LedgerSummary.Score score() {
        int decided = accepted + dismissed;
        waits.sort(null);
        return new LedgerSummary.Score(
                name,
                suggested,
                rounds,
                accepted,
                dismissed,
                wrong,
                open,
                snoozed,
                withdrawn,
                decided == 0 ? null : (double) accepted / decided,
                rank(50),
                rank(90));
    }

    /** Nearest rank: a wait that really was, with at least so many in a hundred no longer. */
    private @Nullable Duration rank(int percent) {
        return waits.isEmpty() ? null : waits.get((waits.size() * percent + 99) / 100 - 1);
    }
}
