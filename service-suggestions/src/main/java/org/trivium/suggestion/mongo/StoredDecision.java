package org.trivium.suggestion.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Decision;
import org.trivium.suggestion.DismissReason;
import org.trivium.suggestion.Growth;
import org.trivium.suggestion.Signature;
import org.trivium.suggestion.State;

/** A decision within a suggestion's document. */
record StoredDecision(
        State state,
        @Nullable DismissReason reason,
        @Nullable String remark,
        @Nullable String until,
        @Nullable StoredGrowth growth,
        @Nullable StoredSignature signature) {

    static StoredDecision of(Decision from) {
        return new StoredDecision(
                from.state(),
                from.reason(),
                from.remark(),
                Optional.ofNullable(from.until()).map(LocalDate::toString).orElse(null),
                Optional.ofNullable(from.growth()).map(StoredGrowth::of).orElse(null),
                Optional.ofNullable(from.signature()).map(StoredSignature::of).orElse(null));
    }

    Decision decision() {
        return new Decision(
                state,
                reason,
                remark,
                Optional.ofNullable(until).map(LocalDate::parse).orElse(null),
                growth == null ? null : growth.growth(),
                signature == null ? null : signature.signature());
    }

    /** How large it was when it was put off. */
    record StoredGrowth(double minutes, int count) {

        static StoredGrowth of(Growth from) {
            return new StoredGrowth(from.minutes(), from.count());
        }

        Growth growth() {
            return new Growth(minutes, count);
        }
    }

    /** Who decided, when, and on the evidence of which day. */
    record StoredSignature(String by, Instant at, String seen) {

        static StoredSignature of(Signature from) {
            return new StoredSignature(from.by(), from.at(), from.seen().toString());
        }

        Signature signature() {
            return new Signature(by, at, LocalDate.parse(seen));
        }
    }
}
