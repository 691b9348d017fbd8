package org.trivium.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record of each type as it is published today. */
final class Samples {

    private static final Map<EventType, Record> BY_TYPE = new EnumMap<>(EventType.class);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Instant OPENED = Instant.parse("2026-09-14T13:05:00Z");
    private static final List<Double> KINDS = List.of(0.5, 0.25, 0.125, 0.0625, 0.0625, 0.0);

    static {
        tickets();
        detection();
        recurrences();
        directory();
        suggestions();
    }

    private Samples() {}

    static Record of(EventType type) {
        Record sample = BY_TYPE.get(type);
        if (sample == null) {
            throw new IllegalStateException("No sample of " + type.published());
        }
        return sample;
    }

    private static void tickets() {
        BY_TYPE.put(
                EventType.TICKET_OPENED,
                new TicketFact.TicketOpened(
                        "t-1",
                        OPENED,
                        "MAPLE",
                        "av.display-howto",
                        "p-1",
                        Position.TEACHER,
                        "A-100",
                        "Brightwall P4"));
        BY_TYPE.put(
                EventType.TICKET_ASSIGNED, new TicketFact.TicketAssigned("t-1", "p-9", "north"));
        BY_TYPE.put(
                EventType.TICKET_RECATEGORISED,
                new TicketFact.TicketRecategorised("t-1", "av.display-fault", "av.display-howto"));
        BY_TYPE.put(EventType.TICKET_MERGED, new TicketFact.TicketMerged("t-2", "t-1"));
        BY_TYPE.put(
                EventType.TICKET_RESOLVED,
                new TicketFact.TicketResolved("t-1", Kind.KNOWLEDGE_GAP, 25, 10));
        BY_TYPE.put(EventType.TICKET_REOPENED, new TicketFact.TicketReopened("t-1"));
        BY_TYPE.put(EventType.TICKET_CLOSED, new TicketFact.TicketClosed("t-1"));
    }

    private static void detection() {
        BY_TYPE.put(EventType.CLOCK_TICKED, new DetectionFact.ClockTicked(DAY));
        BY_TYPE.put(
                EventType.DETECTION_CONTEXT_SET,
                new DetectionFact.DetectionContextSet(
                        "America/Chicago",
                        List.of(new DetectionFact.SiteContext("MAPLE", 40, "north")),
                        List.of(
                                new DetectionFact.LeafContext(
                                        "av.display-howto",
                                        null,
                                        2,
                                        KINDS,
                                        "PD",
                                        false,
                                        0,
                                        0.3,
                                        25.0)),
                        List.of(new DetectionFact.DayContext(DAY, 1, "FALL", true))));
        BY_TYPE.put(EventType.DETECTION_RESTARTED, new DetectionFact.DetectionRestarted());
    }

    private static void recurrences() {
        BY_TYPE.put(EventType.RECURRENCE_EMERGED, recurrence(1, null, RecurrenceState.EMERGING));
        BY_TYPE.put(
                EventType.RECURRENCE_ESCALATED,
                recurrence(2, RecurrenceState.EMERGING, RecurrenceState.ACTIVE));
        BY_TYPE.put(
                EventType.RECURRENCE_UPDATED,
                recurrence(3, RecurrenceState.ACTIVE, RecurrenceState.WATCH));
        BY_TYPE.put(EventType.RECURRENCE_SUBSIDED, subsided());
        BY_TYPE.put(
                EventType.RECURRENCE_RELAPSED,
                recurrence(5, RecurrenceState.RESOLVED, RecurrenceState.RELAPSED));
    }

    private static RecurrenceFact recurrence(
            int version, @Nullable RecurrenceState before, RecurrenceState state) {
        return new RecurrenceFact(
                "demo-R000001",
                version,
                DAY,
                before,
                state,
                Flavour.OUTBREAK,
                false,
                Scope.SITE,
                "MAPLE",
                "av.display-howto",
                DAY,
                2,
                14,
                null,
                9,
                1.5,
                -14.25,
                6.0,
                null,
                7,
                4,
                List.of(new RecurrenceFact.Tally("Brightwall P4", 5)),
                List.of(),
                KINDS,
                3.5,
                Branch.PD,
                List.of(Target.PD),
                "",
                42.5,
                null,
                null,
                List.of(new RecurrenceFact.Week(DAY, 9, 1.5, 4)),
                2);
    }

    private static RecurrenceFact subsided() {
        return new RecurrenceFact(
                "demo-R000001",
                4,
                DAY,
                RecurrenceState.WATCH,
                RecurrenceState.RESOLVED,
                Flavour.OUTBREAK,
                false,
                Scope.SITE,
                "MAPLE",
                "av.display-howto",
                DAY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EndReason.CALM,
                null,
                List.of(),
                null);
    }

    private static void directory() {
        BY_TYPE.put(
                EventType.SITE_CHANGED,
                new DirectoryFact.SiteChanged(
                        "MAPLE", "north", 40, false, "America/Chicago", true));
        BY_TYPE.put(
                EventType.PERSON_CHANGED,
                new DirectoryFact.PersonChanged("p-1", Position.TEACHER, "MAPLE", true));
        BY_TYPE.put(
                EventType.CATEGORY_CHANGED,
                new DirectoryFact.CategoryChanged(
                        "av.display-howto", "av", 3, KINDS, "PD", false, false));
        BY_TYPE.put(
                EventType.CALENDAR_CHANGED,
                new DirectoryFact.CalendarChanged(
                        List.of(new DetectionFact.DayContext(DAY, 1, "FALL", true))));
    }

    private static void suggestions() {
        BY_TYPE.put(EventType.TOPIC_SUGGESTED, suggested(Target.PD));
        BY_TYPE.put(EventType.ITEM_SUGGESTED, suggested(Target.PLAN));
        BY_TYPE.put(
                EventType.TOPIC_ACCEPTED,
                new SuggestionFact.SuggestionAccepted("s-1", "demo-R000001", Target.PD, "p-7"));
        BY_TYPE.put(
                EventType.ITEM_ACCEPTED,
                new SuggestionFact.SuggestionAccepted("s-1", "demo-R000001", Target.PLAN, "p-7"));
        BY_TYPE.put(EventType.TOPIC_DISMISSED, dismissed(Target.PD));
        BY_TYPE.put(EventType.ITEM_DISMISSED, dismissed(Target.PLAN));
        BY_TYPE.put(
                EventType.TOPIC_SNOOZED,
                new SuggestionFact.SuggestionSnoozed(
                        "s-1", "demo-R000001", Target.PD, DAY, "p-7", true));
        BY_TYPE.put(
                EventType.ITEM_SNOOZED,
                new SuggestionFact.SuggestionSnoozed(
                        "s-1", "demo-R000001", Target.PLAN, DAY, "p-7", true));
        BY_TYPE.put(
                EventType.TOPIC_WITHDRAWN,
                new SuggestionFact.SuggestionWithdrawn(
                        "s-1", "demo-R000001", Target.PD, WithdrawReason.NOT_NAMED));
        BY_TYPE.put(
                EventType.ITEM_WITHDRAWN,
                new SuggestionFact.SuggestionWithdrawn(
                        "s-1", "demo-R000001", Target.PLAN, WithdrawReason.ENDED));
        BY_TYPE.put(
                EventType.TOPIC_REOPENED,
                new SuggestionFact.SuggestionReopened(
                        "s-1", "demo-R000001", Target.PD, ReopenReason.TAKEN_BACK, "p-7", 1));
        BY_TYPE.put(
                EventType.ITEM_REOPENED,
                new SuggestionFact.SuggestionReopened(
                        "s-1", "demo-R000001", Target.PLAN, ReopenReason.RELAPSED, null, 2));
    }

    private static Record suggested(Target target) {
        return new SuggestionFact.Suggested(
                "s-1",
                "demo-R000001",
                target,
                Flavour.OUTBREAK,
                Scope.SITE,
                "MAPLE",
                "av.display-howto",
                true,
                42.5);
    }

    private static Record dismissed(Target target) {
        return new SuggestionFact.SuggestionDismissed(
                "s-1", "demo-R000001", target, DismissReason.KNOWN_CAUSE, "p-7");
    }
}
