package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivium.events.Topic;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.Pages;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;

/** From a filed ticket to a suggestion and a decision, through all real parts. */
@ExtendWith(WholeStack.class)
class NewTicketTest {

    private static final String DISTRICT = "thread";
    private static final String LEAF = "av.display-howto";

    @Test
    void ticketsOfManyPeopleBecomeASuggestionThatSomebodyAccepts(Stack stack) {
        Door door = stack.door().inDistrict(DISTRICT);
        List<String> people = describe(door);

        for (int i = 0; i < 12; i++) {
            door.post("/api/support/tickets", ticket(people.get(i % people.size())));
        }

        JsonNode suggestion =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> first(door), found -> !found.isMissingNode());
        assertThat(suggestion.get("leaf").asString()).isEqualTo(LEAF);
        assertThat(suggestion.get("node").asString()).isEqualTo("MAPLE");
        assertThat(suggestion.at("/evidence/people").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(
                        Pages.all(
                                stack.door().inDistrict("other-thread"),
                                "/api/pd/suggestions?state=all"))
                .isEmpty();
    }

    @Test
    void oneTraceAndOneCorrelationIdLeadFromTheRequestToTheSuggestion(Stack stack) {
        String district = "traced";
        Door door = stack.door().inDistrict(district);
        List<String> people = describe(door);
        for (int i = 0; i < 12; i++) {
            door.post("/api/support/tickets", ticket(people.get(i)));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> first(door), found -> !found.isMissingNode());

        Log log = new Log(stack.ports().kafka());
        List<ReceivedEvent> tickets = log.read(Topic.TICKETS.published(), district);
        ReceivedEvent recurrence = log.read(Topic.RECURRENCES.published(), district).getFirst();
        ReceivedEvent suggestion = log.read(Topic.PD_SUGGESTIONS.published(), district).getFirst();
        assertThat(tickets)
                .extracting(ReceivedEvent::correlation)
                .contains(suggestion.correlation());
        assertThat(tickets)
                .extracting(NewTicketTest::trace)
                .contains(trace(recurrence), trace(suggestion));
        assertThat(recurrence.correlation()).isNotBlank();
        assertThat(trace(suggestion)).isNotEqualTo("no trace");
    }

    private static String trace(ReceivedEvent event) {
        String parent = String.valueOf(event.traceparent());
        return parent.length() > 35 ? parent.substring(3, 35) : "no trace";
    }

    private static JsonNode first(Door door) {
        return door.get("/api/pd/suggestions").path("items").path(0);
    }

    /**
     * The leaf is given a rate, so that the detector need not wait ten school days to know what is
     * usual.
     */
    private static List<String> describe(Door door) {
        door.put("/api/support/directory/district", Map.of("name", "Thread", "zone", "UTC"));
        List<Map<String, Object>> sites = new ArrayList<>();
        for (String site : List.of("MAPLE", "OAK", "ELM", "ASH")) {
            sites.add(Map.of("id", site, "name", site, "staff", 40));
        }
        door.put("/api/support/directory/sites", sites);
        door.put(
                "/api/support/directory/calendar/days",
                List.of(
                        Map.of(
                                "date",
                                LocalDate.now(ZoneOffset.UTC).toString(),
                                "exposure",
                                1.0,
                                "cell",
                                "FALL",
                                "inSession",
                                true)));
        door.put(
                "/api/support/directory/categories/leaves/" + LEAF,
                Map.of(
                        "group",
                        "Classroom display and AV",
                        "label",
                        "How do I",
                        "defaultBranch",
                        "PD",
                        "priorRate",
                        0.0005));
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            JsonNode person =
                    door.put(
                            "/api/support/directory/people/by-key/teacher-" + i,
                            Map.of("name", "Teacher " + i, "position", "teacher", "site", "MAPLE"));
            people.add(person.get("id").asString());
        }
        return people;
    }

    private static Map<String, Object> ticket(String requester) {
        return Map.of(
                "requester",
                requester,
                "site",
                "MAPLE",
                "leaf",
                LEAF,
                "subject",
                "How do I cast to the panel?");
    }
}
