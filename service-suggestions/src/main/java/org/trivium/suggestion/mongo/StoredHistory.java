package org.trivium.suggestion.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Act;
import org.trivium.suggestion.Deed;
import org.trivium.suggestion.DismissReason;
import org.trivium.suggestion.Ending;
import org.trivium.suggestion.History;
import org.trivium.suggestion.Round;

/** What was done with a suggestion, within its document. */
record StoredHistory(List<StoredAct> acts, List<StoredRound> rounds) {

    static StoredHistory of(History from) {
        return new StoredHistory(
                from.acts().stream().map(StoredAct::of).toList(),
                from.rounds().stream().map(StoredRound::of).toList());
    }

    History history() {
        return new History(
                acts.stream().map(StoredAct::act).toList(),
                rounds.stream().map(StoredRound::round).toList());
    }

    /** One line of the ledger. */
    record StoredAct(
            @Nullable Long version,
            int round,
            Deed deed,
            @Nullable DismissReason reason,
            @Nullable String remark,
            @Nullable String until,
            boolean untilGrown,
            @Nullable String by,
            Instant at) {

        static StoredAct of(Act from) {
            return new StoredAct(
                    from.version(),
                    from.round(),
                    from.deed(),
                    from.reason(),
                    from.remark(),
                    Optional.ofNullable(from.until()).map(LocalDate::toString).orElse(null),
                    from.untilGrown(),
                    from.by(),
                    from.at());
        }

        Act act() {
            return new Act(
                    version == null ? 0 : version,
                    round,
                    deed,
                    reason,
                    remark,
                    Optional.ofNullable(until).map(LocalDate::parse).orElse(null),
                    untilGrown,
                    by,
                    at);
        }
    }

    /** One round that is over. */
    record StoredRound(
            int number,
            StoredDecision decision,
            @Nullable String endReason,
            @Nullable String endDay,
            String back) {

        static StoredRound of(Round from) {
            Ending ending = from.ending();
            return new StoredRound(
                    from.number(),
                    StoredDecision.of(from.decision()),
                    ending == null ? null : ending.reason(),
                    ending == null ? null : ending.day().toString(),
                    from.back().toString());
        }

        Round round() {
            return new Round(
                    number,
                    decision.decision(),
                    endReason == null || endDay == null
                            ? null
                            : new Ending(endReason, LocalDate.parse(endDay)),
                    LocalDate.parse(back));
        }
    }
}
