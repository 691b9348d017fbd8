package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.system.EveryTopic.Said;

class InspectionTest {

    private static final String LEAF = "care.student-plans";
    private static final String TICKETS = Topic.TICKETS.published();
    private static final String DIRECTORY = Topic.DIRECTORY.published();
    private static final String STORE = "support-detection-detector-changelog";

    private final Inspection inspection =
            new Inspection(
                    new Needles().text("Student sees others' plans"),
                    Set.of(LEAF),
                    Map.of("t-always", 1L, "t-moved", 3L));

    @Test
    void whatSomebodyWroteIsFoundOnAnyTopic() {
        says(STORE, EventType.TICKET_OPENED, "t-1", 1, "student sees others plans");

        assertThat(inspection.found())
                .containsExactly(Map.entry(STORE, Set.of("Student sees others' plans")));
    }

    @Test
    void aTicketOnARestrictedLeafIsNotedWhereOthersReadAndNowhereElse() {
        says(TICKETS, EventType.TICKET_CLOSED, "t-always", 4, "{}");
        says(Topic.DETECTION.published(), EventType.TICKET_CLOSED, "t-always", 4, "{}");
        says(STORE, EventType.TICKET_CLOSED, "t-always", 4, "{}");

        assertThat(inspection.outside()).containsExactly(Map.entry(TICKETS, Set.of("t-always")));
    }

    @Test
    void soIsThatAnotherOneIsItsDouble() {
        says(TICKETS, EventType.TICKET_MERGED, "t-1", 2, "{\"into\":\"t-always\"}");

        assertThat(inspection.outside()).containsExactly(Map.entry(TICKETS, Set.of("t-always")));
    }

    @Test
    void oneThatWasMovedThereIsNotedFromThenOn() {
        says(TICKETS, EventType.TICKET_ASSIGNED, "t-moved", 2, "{}");
        assertThat(inspection.outside()).isEmpty();

        says(TICKETS, EventType.TICKET_RECATEGORISED, "t-moved", 3, "{}");
        assertThat(inspection.outside()).containsExactly(Map.entry(TICKETS, Set.of("t-moved")));
    }

    @Test
    void thatALeafIsRestrictedIsNoSecretAndWhatHappensOnItIs() {
        says(DIRECTORY, EventType.CATEGORY_CHANGED, "x|" + LEAF, 1, "{}");
        assertThat(inspection.outside()).isEmpty();

        says(TICKETS, EventType.TICKET_OPENED, "t-1", 1, "{\"leaf\":\"%s\"}".formatted(LEAF));
        assertThat(inspection.outside()).containsExactly(Map.entry(TICKETS, Set.of(LEAF)));
    }

    private void says(String topic, EventType type, String subject, int sequence, String value) {
        Map<String, String> envelope =
                Map.of(
                        "ce_type", type.published(),
                        "ce_subject", subject,
                        "ce_sequence", Integer.toString(sequence));
        inspection.accept(new Said(topic, envelope, value, envelope + "\n" + value));
    }
}
