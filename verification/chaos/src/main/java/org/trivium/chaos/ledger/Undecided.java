package org.trivium.chaos.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Suggestions without what people's decisions have made of them: what is left can be learnt. */
final class Undecided {

    /** Of a suggestion on which somebody has decided, also if it was taken back. */
    private static final List<String> DECIDED =
            List.of(
                    "version",
                    "state",
                    "decision",
                    "round",
                    "past",
                    "noLongerNamed",
                    "withdrawnBecause");

    private Undecided() {}

    /** Copies of them; the others stay as they are, but for links to these. */
    static Map<String, JsonNode> all(Map<String, JsonNode> shown, Set<String> decided) {
        Map<String, JsonNode> left = new TreeMap<>();
        shown.forEach((key, one) -> left.put(key, of(one.deepCopy(), decided)));
        return left;
    }

    private static JsonNode of(JsonNode shown, Set<String> decided) {
        if (decided.contains(shown.path("id").asString(""))) {
            ((ObjectNode) shown).remove(DECIDED);
        }
        for (JsonNode link : shown.path("linked")) {
            if (decided.contains(link.path("suggestion").asString(""))) {
                ((ObjectNode) link).remove("state");
            }
        }
        return shown;
    }
}
