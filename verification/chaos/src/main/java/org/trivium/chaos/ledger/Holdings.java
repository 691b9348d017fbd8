package org.trivium.chaos.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.Pages;
import tools.jackson.databind.JsonNode;

/**
 * What support holds of a district.
 *
 * @param tickets as lists show them
 * @param histories facts of each ticket, by its id
 * @param imports by id
 */
public record Holdings(
        String district,
        List<JsonNode> tickets,
        Map<String, List<JsonNode>> histories,
        Map<String, JsonNode> imports) {

    /** Asks for all of it, as somebody of the district who may read it. */
    public static Holdings of(Door own, String district) {
        List<JsonNode> tickets = Pages.all(own, "/api/support/tickets");
        Map<String, List<JsonNode>> histories = new LinkedHashMap<>();
        for (JsonNode ticket : tickets) {
            String id = ticket.get("id").asString();
            histories.put(
                    id,
                    own.get("/api/support/tickets/%s/history".formatted(id))
                            .valueStream()
                            .toList());
        }
        Map<String, JsonNode> imports = new LinkedHashMap<>();
        Pages.all(own, "/api/support/imports")
                .forEach(job -> imports.put(job.get("id").asString(), job));
        return new Holdings(district, tickets, histories, imports);
    }
}
