package org.trivium.suggestion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided last; nobody has decided on what is open.
 *
 * @param state open, accepted, dismissed or snoozed
 * @param remark a person's own words; they never leave the desk
 * @param until day on which a snoozed suggestion wakes at the latest
 * @param growth what it wakes by if it grows first; absent when only the day counts
 * @param signature absent while nobody has decided
 */
public record Decision(
        State state,
        @Nullable DismissReason reason,
        @Nullable String remark,
        @Nullable LocalDate until,
        @Nullable Growth growth,
        @Nullable Signature signature) {

    static final Decision OPEN = new Decision(State.OPEN, null, null, null, null, null);

    static Decision accepted(Signature signature) {
        return new Decision(State.ACCEPTED, null, null, null, null, signature);
    }

    static Decision dismissed(DismissReason reason, @Nullable String remark, Signature signature) {
        return new Decision(State.DISMISSED, reason, remark, null, null, signature);
    }

    static Decision snoozed(LocalDate until, @Nullable Growth growth, Signature signature) {
        return new Decision(State.SNOOZED, null, null, until, growth, signature);
    }

    static Decision takenBack(Signature signature) {
        return new Decision(State.OPEN, null, null, null, null, signature);
    }

    /** True when a person said yes or no. */
    public boolean made() {
        return state == State.ACCEPTED || state == State.DISMISSED;
    }

    /** Opaque id of the person who decided. */
    public @Nullable String by() {
        return signature == null ? null : signature.by();
    }

    /** A snooze that is over counts as open, whether or not anyone has noticed yet. */
    public State stateOn(LocalDate today) {
        return until != null && state == State.SNOOZED && !until.isAfter(today)
                ? State.OPEN
                : state;
    }

    /** True when that day is after what the person had seen; history told again is not. */
    boolean isNews(LocalDate day) {
        return signature == null || day.isAfter(signature.seen());
    }

    /** True when it sleeps until it grows, and this shows that it has. */
    boolean outgrownBy(Evidence newer) {
        return state == State.SNOOZED
                && growth != null
                && signature != null
                && !newer.day().isBefore(signature.seen())
                && growth.reachedBy(newer.figures());
    }
}
