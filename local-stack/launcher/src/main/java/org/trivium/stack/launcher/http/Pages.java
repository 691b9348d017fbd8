package org.trivium.stack.launcher.http;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists that come in pages. */
public final class Pages {

    private Pages() {}

    /** Everything that a list holds, in its order. */
    public static List<JsonNode> all(Door door, String path) {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=200";
        JsonNode page = door.get(first);
        page.get("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = door.get(first + "&after=" + page.get("next").asString());
            page.get("items").forEach(items::add);
        }
        return items;
    }
}
