package org.trivium.events;

import static org.trivium.events.Topic.DETECTION;
import static org.trivium.events.Topic.DIRECTORY;
import static org.trivium.events.Topic.PD_SUGGESTIONS;
import static org.trivium.events.Topic.PLANNING_SUGGESTIONS;
import static org.trivium.events.Topic.RECURRENCES;
import static org.trivium.events.Topic.TICKETS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue: every event ever published, what it carries, where it goes and who reads it. */
public enum EventType {
    TICKET_OPENED(
            "trivium.support.ticket-opened.v1",
            TicketFact.TicketOpened.class,
            Readers.TICKET,
            DETECTION,
            TICKETS),
    TICKET_ASSIGNED(
            "trivium.support.ticket-assigned.v1",
            TicketFact.TicketAssigned.class,
            Readers.TICKET,
            DETECTION,
            TICKETS),
    TICKET_RECATEGORISED(
            "trivium.support.ticket-recategorised.v1",
            TicketFact.TicketRecategorised.class,
            Readers.TICKET,
            DETECTION,
            TICKETS),
    TICKET_MERGED(
            "trivium.support.ticket-merged.v1",
            TicketFact.TicketMerged.class,
            Readers.TICKET,
            DETECTION,
            TICKETS),
    TICKET_RESOLVED(
            "trivium.support.ticket-resolved.v1",
            TicketFact.TicketResolved.class,
            Readers.TICKET,
            DETECTION,
            TICKETS),
    TICKET_REOPENED(
            "trivium.support.ticket-reopened.v1",
            TicketFact.TicketReopened.class,
            Readers.TICKET,
            DETECTION,
            TICKETS),
    TICKET_CLOSED(
            "trivium.support.ticket-closed.v1",
            TicketFact.TicketClosed.class,
            Readers.TICKET,
            DETECTION,
            TICKETS),
    CLOCK_TICKED(
            "trivium.support.clock-ticked.v1",
            DetectionFact.ClockTicked.class,
            Readers.TICKET,
            DETECTION,
            TICKETS),
    DETECTION_CONTEXT_SET(
            "trivium.support.detection-context-set.v1",
            DetectionFact.DetectionContextSet.class,
            Readers.DETECTOR,
            DETECTION),
    DETECTION_RESTARTED(
            "trivium.support.detection-restarted.v1",
            DetectionFact.DetectionRestarted.class,
            Readers.DETECTOR,
            DETECTION),
    RECURRENCE_EMERGED(
            "trivium.support.recurrence-emerged.v1",
            RecurrenceFact.class,
            Readers.RECURRENCE,
            RECURRENCES),
    RECURRENCE_ESCALATED(
            "trivium.support.recurrence-escalated.v1",
            RecurrenceFact.class,
            Readers.RECURRENCE,
            RECURRENCES),
    RECURRENCE_UPDATED(
            "trivium.support.recurrence-updated.v1",
            RecurrenceFact.class,
            Readers.RECURRENCE,
            RECURRENCES),
    RECURRENCE_SUBSIDED(
            "trivium.support.recurrence-subsided.v1",
            RecurrenceFact.class,
            Readers.RECURRENCE,
            RECURRENCES),
    RECURRENCE_RELAPSED(
            "trivium.support.recurrence-relapsed.v1",
            RecurrenceFact.class,
            Readers.RECURRENCE,
            RECURRENCES),
    SITE_CHANGED(
            "trivium.support.site-changed.v1",
            DirectoryFact.SiteChanged.class,
            Readers.SITE,
            DIRECTORY),
    PERSON_CHANGED(
            "trivium.support.person-changed.v1",
            DirectoryFact.PersonChanged.class,
            Readers.DIRECTORY,
            DIRECTORY),
    CATEGORY_CHANGED(
            "trivium.support.category-changed.v1",
            DirectoryFact.CategoryChanged.class,
            Readers.DIRECTORY,
            DIRECTORY),
    CALENDAR_CHANGED(
            "trivium.support.calendar-changed.v1",
            DirectoryFact.CalendarChanged.class,
            Readers.DIRECTORY,
            DIRECTORY),
    TOPIC_SUGGESTED(
            "trivium.pd.topic-suggested.v1",
            SuggestionFact.Suggested.class,
            Readers.PD,
            PD_SUGGESTIONS),
    TOPIC_ACCEPTED(
            "trivium.pd.suggestion-accepted.v1",
            SuggestionFact.SuggestionAccepted.class,
            Readers.PD,
            PD_SUGGESTIONS),
    TOPIC_DISMISSED(
            "trivium.pd.suggestion-dismissed.v1",
            SuggestionFact.SuggestionDismissed.class,
            Readers.PD,
            PD_SUGGESTIONS),
    TOPIC_SNOOZED(
            "trivium.pd.suggestion-snoozed.v1",
            SuggestionFact.SuggestionSnoozed.class,
            Readers.PD,
            PD_SUGGESTIONS),
    TOPIC_WITHDRAWN(
            "trivium.pd.suggestion-withdrawn.v1",
            SuggestionFact.SuggestionWithdrawn.class,
            Readers.PD,
            PD_SUGGESTIONS),
    TOPIC_REOPENED(
            "trivium.pd.suggestion-reopened.v1",
            SuggestionFact.SuggestionReopened.class,
            Readers.PD,
            PD_SUGGESTIONS),
    ITEM_SUGGESTED(
            "trivium.planning.item-suggested.v1",
            SuggestionFact.Suggested.class,
            Readers.PLANNING,
            PLANNING_SUGGESTIONS),
    ITEM_ACCEPTED(
            "trivium.planning.suggestion-accepted.v1",
            SuggestionFact.SuggestionAccepted.class,
            Readers.PLANNING,
            PLANNING_SUGGESTIONS),
    ITEM_DISMISSED(
            "trivium.planning.suggestion-dismissed.v1",
            SuggestionFact.SuggestionDismissed.class,
            Readers.PLANNING,
            PLANNING_SUGGESTIONS),
    ITEM_SNOOZED(
            "trivium.planning.suggestion-snoozed.v1",
            SuggestionFact.SuggestionSnoozed.class,
            Readers.PLANNING,
            PLANNING_SUGGESTIONS),
    ITEM_WITHDRAWN(
            "trivium.planning.suggestion-withdrawn.v1",
            SuggestionFact.SuggestionWithdrawn.class,
            Readers.PLANNING,
            PLANNING_SUGGESTIONS),
    ITEM_REOPENED(
            "trivium.planning.suggestion-reopened.v1",
            SuggestionFact.SuggestionReopened.class,
            Readers.PLANNING,
            PLANNING_SUGGESTIONS);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toMap(EventType::published, Function.identity()));

    private final String published;
    private final Class<? extends Record> data;
    private final List<String> readers;
    private final List<Topic> topics;

    EventType(
            String published, Class<? extends Record> data, List<String> readers, Topic... topics) {
        this.published = published;
        this.data = data;
        this.readers = readers;
        this.topics = List.of(topics);
    }

    /** The type of that published name, if the catalogue has it. */
    public static Optional<EventType> named(String published) {
        return Optional.ofNullable(BY_NAME.get(published));
    }

    /** The value of {@code ce_type}. */
    public String published() {
        return published;
    }

    /** The record that is the event's value. */
    public Class<? extends Record> data() {
        return data;
    }

    /** Who reads it, and integrators say what for. */
    public List<String> readers() {
        return readers;
    }

    /**
     * Where it is published, in this order; a fact on a restricted leaf goes to internal topics
     * only.
     */
    public List<Topic> topics() {
        return topics;
    }

    /** Who reads what; a type that nobody reads is not published. */
    private static final class Readers {
        static final List<String> TICKET = List.of("detector", "integrators: reporting");
        static final List<String> DETECTOR = List.of("detector");
        static final List<String> RECURRENCE =
                List.of("support: board", "pd", "planning", "integrators: alerting");
        static final List<String> DIRECTORY =
                List.of("integrators: what the ids of events stand for");
        static final List<String> SITE =
                List.of(
                        "pd: zone",
                        "planning: zone",
                        "integrators: what the ids of events stand for");
        static final List<String> PD = List.of("planning: link", "integrators: reporting");
        static final List<String> PLANNING = List.of("pd: link", "integrators: reporting");

        private Readers() {}
    }
}
