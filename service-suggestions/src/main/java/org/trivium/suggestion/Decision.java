package org.trivium.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided last, by whom and when; nobody has decided on what is open or withdrawn.
 *
 * @param remark a person's own words; they never leave the service
 * @param until day on which a snoozed suggestion wakes
 * @param by opaque person id
 */
public record Decision(
        State state,
        @Nullable DismissReason reason,
        @Nullable String remark,
        @Nullable LocalDate until,
        @Nullable String by,
        @Nullable Instant at) {

    static final Decision OPEN = new Decision(State.OPEN, null, null, null, null, null);
    static final Decision WITHDRAWN = new Decision(State.WITHDRAWN, null, null, null, null, null);

    static Decision accepted(String by, Instant at) {
        return new Decision(State.ACCEPTED, null, null, null, by, at);
    }

    static Decision dismissed(
            DismissReason reason, @Nullable String remark, String by, Instant at) {
        return new Decision(State.DISMISSED, reason, remark, null, by, at);
    }

    static Decision snoozed(LocalDate until, String by, Instant at) {
        return new Decision(State.SNOOZED, null, null, until, by, at);
    }

    /** True when a person said yes or no. */
    public boolean made() {
        return state == State.ACCEPTED || state == State.DISMISSED;
    }

    /** A snooze that is over counts as open, whether or not anyone has noticed yet. */
    public State stateOn(LocalDate today) {
        return until != null && state == State.SNOOZED && !until.isAfter(today)
                ? State.OPEN
                : state;
    }
}
