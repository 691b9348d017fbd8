package org.trivium.chaos.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.Pages;
import tools.jackson.databind.JsonNode;

/**
 * A suggestion and what its desk has on its books.
 *
 * @param shown as the desk shows it
 * @param deeds what was done with it, in order; those by nobody happened by themselves
 */
public record Decided(String district, String service, JsonNode shown, List<JsonNode> deeds) {

    /** Those that have a desk. */
    public static final List<String> SERVICES = List.of("pd", "planning");

    /** Asks both desks for all of them, as somebody of the district who may read them. */
    public static List<Decided> of(Door own, String district) {
        List<Decided> all = new ArrayList<>();
        for (String service : SERVICES) {
            String path = "/api/%s/suggestions".formatted(service);
            Map<String, List<JsonNode>> deeds = new HashMap<>();
            Pages.all(own, path + "/ledger")
                    .forEach(
                            line ->
                                    deeds.put(
                                            line.get("id").asString(),
                                            line.get("decisions").valueStream().toList()));
            Pages.all(own, path + "?state=all")
                    .forEach(
                            shown ->
                                    all.add(
                                            new Decided(
                                                    district,
                                                    service,
                                                    shown,
                                                    deeds.getOrDefault(
                                                            shown.get("id").asString(),
                                                            List.of()))));
        }
        return all;
    }

    String id() {
        return shown.path("id").asString("");
    }

    String state() {
        return shown.path("state").asString("");
    }

    long version() {
        return shown.path("version").asLong();
    }

    /** What people did, without what happened by itself. */
    List<JsonNode> byPeople() {
        return deeds.stream().filter(deed -> !deed.path("by").asString("").isEmpty()).toList();
    }
}
