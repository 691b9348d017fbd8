package org.trivium.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is suggested because of a recurrence, and what people decide about it. */
public sealed interface SuggestionFact {

    /** Opaque id of the suggestion. */
    String suggestion();

    /** Id of the recurrence that it answers. */
    String recurrence();

    /**
     * A PD topic, a plan item or a document was suggested.
     *
     * @param early true while the evidence could still be chance
     * @param avoidableMinutes technician's minutes that it could save; its rank
     */
    record Suggested(
            String suggestion,
            String recurrence,
            Target target,
            Flavour flavour,
            Scope scope,
            String node,
            String leaf,
            boolean early,
            double avoidableMinutes)
            implements SuggestionFact {}

    /** A person took it on; {@code by} is an opaque person id. */
    record SuggestionAccepted(
            String suggestion, String recurrence, Target target, @Nullable String by)
            implements SuggestionFact {}

    /** A person said no. */
    record SuggestionDismissed(
            String suggestion,
            String recurrence,
            Target target,
            DismissReason reason,
            @Nullable String by)
            implements SuggestionFact {}

    /**
     * A person put it off.
     *
     * @param until day on which it wakes at the latest
     * @param untilGrown true when it also wakes once it has grown by half
     */
    record SuggestionSnoozed(
            String suggestion,
            String recurrence,
            Target target,
            LocalDate until,
            @Nullable String by,
            @Nullable Boolean untilGrown)
            implements SuggestionFact {}

    /** The recurrence no longer names its target, or its recurrence ended before anyone decided. */
    record SuggestionWithdrawn(
            String suggestion, String recurrence, Target target, @Nullable WithdrawReason reason)
            implements SuggestionFact {}

    /**
     * It is open again.
     *
     * @param by opaque id of the person who took a decision back
     * @param round which time it is asked; 2 and more after a relapse of what had been decided
     */
    record SuggestionReopened(
            String suggestion,
            String recurrence,
            Target target,
            @Nullable ReopenReason reason,
            @Nullable String by,
            @Nullable Integer round)
            implements SuggestionFact {}
}
