package org.trivium.chaos.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trivium.chaos.log.Topics;
import org.trivium.events.Topic;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.Pages;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an installation has learnt from the facts of a district.
 *
 * @param told events of recurrences in their order, without the traces of whoever wrote them
 * @param board recurrences by id, as support shows them
 * @param suggestions by service and id, as the two desks show them, but for the time of day when
 *     they were first shown
 */
public record Learnt(
        String district,
        List<String> told,
        Map<String, JsonNode> board,
        Map<String, JsonNode> suggestions) {

    /** Asks an installation for all of it, as somebody of the district who may read it. */
    public static Learnt of(Door own, Topics topics, String district) {
        List<String> told =
                topics.events(Topic.RECURRENCES).stream()
                        .filter(event -> event.district().equals(district))
                        .map(Learnt::line)
                        .toList();
        Map<String, JsonNode> board = new TreeMap<>();
        Pages.all(own, "/api/support/recurrences?living=any")
                .forEach(shown -> board.put(shown.get("id").asString(), shown));
        Map<String, JsonNode> suggestions = new TreeMap<>();
        for (String service : List.of("pd", "planning")) {
            Pages.all(own, "/api/%s/suggestions?state=all".formatted(service))
                    .forEach(
                            shown -> {
                                ((ObjectNode) shown).remove("suggestedAt");
                                suggestions.put(service + " " + shown.get("id").asString(), shown);
                            });
        }
        return new Learnt(district, told, board, suggestions);
    }

    private static String line(ReceivedEvent event) {
        return "%s %s/%d %s at %s: %s"
                .formatted(
                        event.type(),
                        event.subject(),
                        event.sequence(),
                        event.id(),
                        event.time(),
                        event.value());
    }
}
