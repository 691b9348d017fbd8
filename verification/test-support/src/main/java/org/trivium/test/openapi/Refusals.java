package org.trivium.test.openapi;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trivium.test.openapi.ServiceDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts into a document what no method says of its refusals. */
final class Refusals {

    static final String CONFLICT = "409";

    /** The conflict of two that send the same at the same instant. */
    static final String RUNNING = "request-running";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REF = "$ref";
    private static final String EXAMPLE = "example";

    /** What any POST may be refused with for its key, by kind. */
    private static final JsonNode KEYED =
            JSON.readTree(
                    """
                    {"malformed-key": {"status": 400, "header": "Idempotency-Key", "detail":
                       "Idempotency-Key must be sent once, as 1 to 200 printable ASCII characters."},
                     "request-running": {"status": 409, "header": "Idempotency-Key", "detail":
                       "The request of this Idempotency-Key is being worked on: send it again soon for its answer."},
                     "key-reused": {"status": 422, "header": "Idempotency-Key", "detail":
                       "This Idempotency-Key has been used for another request: make a new key for a new request."}}
                    """);

    private final Examples examples;

    Refusals(Examples examples) {
        this.examples = examples;
    }

    /** Its kinds of conflict, and what the entries of its list must have. */
    void addTo(Operation operation) {
        ObjectNode responses = (ObjectNode) operation.node().get("responses");
        List<String> conflicts = conflicts(operation);
        if (!conflicts.isEmpty()) {
            responses
                    .putObject(CONFLICT)
                    .put(REF, "#/components/responses/Conflict")
                    .put(
                            "description",
                            conflicts.stream()
                                    .map("`/errors/%s`"::formatted)
                                    .collect(joining(", ")));
            ServiceDocument.sort(responses);
        }
        JsonNode required = examples.required(operation.id());
        if (required instanceof ArrayNode names) {
            ObjectNode list =
                    (ObjectNode)
                            operation.node().at("/requestBody/content/application~1json/schema");
            JsonNode one = list.get("items");
            ArrayNode both = list.putObject("items").putArray("allOf");
            both.add(one);
            both.addObject().set("required", names);
        }
    }

    /** The kinds of conflict that an operation may answer with. */
    List<String> conflicts(Operation operation) {
        return Stream.concat(
                        examples.conflicts(operation.id()).stream(),
                        Stream.of(RUNNING).filter(_ -> operation.verb().equals("post")))
                .toList();
    }

    /** An example of every kind of problem, where there was one of each status. */
    void addTo(JsonNode responses) {
        for (JsonNode response : responses) {
            if (response.at("/content/application~1problem+json") instanceof ObjectNode content) {
                ObjectNode usual = (ObjectNode) content.remove(EXAMPLE);
                ObjectNode kinds = content.putObject("examples");
                kinds.putObject(kind(usual)).set("value", usual);
                List<Map.Entry<String, JsonNode>> others = new ArrayList<>(KEYED.properties());
                others.addAll(examples.problems());
                for (Map.Entry<String, JsonNode> own : others) {
                    if (own.getValue().path("status").equals(usual.get("status"))) {
                        ObjectNode value = usual.deepCopy();
                        value.retain("title", "status", "correlationId");
                        kinds.putObject(own.getKey()).set("value", written(own, value));
                    }
                }
                ServiceDocument.sort(kinds);
            }
        }
    }

    private static String kind(JsonNode problem) {
        return problem.get("type").asString().replace("/errors/", "");
    }

    private static ObjectNode written(Map.Entry<String, JsonNode> own, JsonNode usual) {
        ObjectNode value = JSON.createObjectNode().put("type", "/errors/" + own.getKey());
        value.set("title", usual.get("title"));
        value.set("status", usual.get("status"));
        value.set("detail", own.getValue().get("detail"));
        value.set("correlationId", usual.get("correlationId"));
        own.getValue().properties().stream()
                .filter(fact -> !value.has(fact.getKey()))
                .forEach(fact -> value.set(fact.getKey(), fact.getValue()));
        return value;
    }
}
