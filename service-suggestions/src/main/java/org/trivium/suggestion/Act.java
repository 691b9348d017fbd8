package org.trivium.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a suggestion's ledger: it stays, whatever comes after.
 *
 * @param version of the suggestion after it; 0 when nobody has noted it
 * @param round which time the suggestion was asked
 * @param remark a person's own words; they never leave the desk
 * @param until day until which it was put off at the latest
 * @param untilGrown true when it was put off until it grows
 * @param by opaque person id; absent for what happened by itself
 */
public record Act(
        long version,
        int round,
        Deed deed,
        @Nullable DismissReason reason,
        @Nullable String remark,
        @Nullable LocalDate until,
        boolean untilGrown,
        @Nullable String by,
        Instant at) {

    static Act of(long version, int round, Decision made, Signature signature) {
        return new Act(
                version,
                round,
                deed(made.state()),
                made.reason(),
                made.remark(),
                made.until(),
                made.growth() != null,
                signature.by(),
                signature.at());
    }

    /** True when a person has decided just so, whenever it was. */
    boolean isThat(Decision made, Signature signature) {
        return equals(
                of(version, round, made, new Signature(signature.by(), at, signature.seen())));
    }

    static Act byItself(long version, int round, Deed deed, Instant at) {
        return new Act(version, round, deed, null, null, null, false, null, at);
    }

    private static Deed deed(State decided) {
        return switch (decided) {
            case ACCEPTED -> Deed.ACCEPTED;
            case DISMISSED -> Deed.DISMISSED;
            case SNOOZED -> Deed.SNOOZED;
            case OPEN, WITHDRAWN -> Deed.TAKEN_BACK;
        };
    }
}
