package org.trivium.suggestion.kafka;

import org.trivium.events.ReopenReason;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import org.trivium.events.WithdrawReason;
import org.trivium.suggestion.Act;
import org.trivium.suggestion.Deed;
import org.trivium.suggestion.Suggestion;
import org.trivium.suggestion.SuggestionChange;

/** Says why a suggestion is open again or withdrawn. */
final class Turns {

    private Turns() {}

    static SuggestionFact.SuggestionReopened reopened(SuggestionChange change, Target target) {
        Suggestion after = change.after();
        return new SuggestionFact.SuggestionReopened(
                after.id(),
                after.recurrence(),
                target,
                change.deed().map(Act::deed).map(Turns::reason).orElseGet(() -> turn(change)),
                change.deed().map(Act::by).orElse(null),
                after.history().round());
    }

    /** Whoever has nothing left to ask for is not asked whether it has ended. */
    static WithdrawReason withdrawn(Suggestion suggestion) {
        return suggestion.evidence().named() ? WithdrawReason.ENDED : WithdrawReason.NOT_NAMED;
    }

    private static ReopenReason reason(Deed deed) {
        return switch (deed) {
            case SNOOZE_OVER -> ReopenReason.SNOOZE_OVER;
            case GROWN -> ReopenReason.GROWN;
            case RELAPSED -> ReopenReason.RELAPSED;
            case ACCEPTED, DISMISSED, SNOOZED, TAKEN_BACK -> ReopenReason.TAKEN_BACK;
        };
    }

    /** The evidence has turned by itself. */
    private static ReopenReason turn(SuggestionChange change) {
        Suggestion before = change.before();
        if (before == null || !before.recurrence().equals(change.after().recurrence())) {
            return ReopenReason.FOUND_AGAIN;
        }
        return before.evidence().ended() ? ReopenReason.RELAPSED : ReopenReason.NAMED_AGAIN;
    }
}
