package org.trivium.test.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service's OpenAPI document, in an order of its own that no start of the service changes. */
final class ServiceDocument {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode root;

    private ServiceDocument(ObjectNode root) {
        this.root = root;
    }

    /** The document as springdoc tells it, in order and with the examples put in. */
    static ServiceDocument of(String told, Examples examples) {
        ObjectNode root = (ObjectNode) JSON.readTree(told);
        sort((ObjectNode) root.get("paths"));
        JsonNode components = root.get("components");
        components.properties().forEach(kind -> sort((ObjectNode) kind.getValue()));
        ServiceDocument document = new ServiceDocument(root);
        for (Operation operation : document.operations()) {
            if (operation.node().at("/requestBody/content") instanceof ObjectNode content) {
                sort(content);
            }
            new Refusals(examples).addTo(operation);
            examples.addTo(operation, components);
        }
        new Refusals(examples).addTo(components.get("responses"));
        examples.join((ObjectNode) components.get("schemas"));
        return document;
    }

    /** The document as a service serves it. */
    static ServiceDocument served(String text) {
        return new ServiceDocument((ObjectNode) JSON.readTree(text));
    }

    static void sort(ObjectNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        object.removeAll();
        sorted.forEach(object::set);
    }

    /** The text that is checked in. */
    String text() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** The operation of that id. */
    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no operation " + id));
    }

    /** A schema, or what it refers to. */
    JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : root.at(ref.substring(1));
    }

    /** Examples of the problems of a status, by kind. */
    JsonNode problems(String status) {
        return root.at("/components/responses")
                .valueStream()
                .map(one -> one.at("/content/application~1problem+json/examples"))
                .filter(
                        kinds ->
                                kinds.valueStream()
                                        .anyMatch(
                                                kind ->
                                                        kind.at("/value/status")
                                                                .asString("")
                                                                .equals(status)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No example of " + status));
    }

    /** Every operation, in order of path. */
    List<Operation> operations() {
        return root.get("paths").properties().stream()
                .flatMap(
                        path ->
                                path.getValue().properties().stream()
                                        .map(
                                                verb ->
                                                        new Operation(
                                                                verb.getKey(),
                                                                path.getKey(),
                                                                (ObjectNode) verb.getValue())))
                .toList();
    }

    /** The names of the schemas. */
    Stream<String> schemas() {
        return root.at("/components/schemas").properties().stream().map(Map.Entry::getKey);
    }

    /** What a value breaks of a schema of this document. */
    List<String> broken(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", root.get("components"));
        schema.properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(value)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The schema of every problem. */
    JsonNode problem() {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
    }

    /**
     * One verb on one path.
     *
     * @param verb in lower case
     */
    record Operation(String verb, String path, ObjectNode node) {

        /** One that no document tells of. */
        static Operation unknown(String verb, String path) {
            return new Operation(verb, path, JSON.createObjectNode());
        }

        String id() {
            return node.path("operationId").asString("");
        }

        /** The one answer that is no problem. */
        JsonNode success() {
            return node.get("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id() + " never succeeds"));
        }

        boolean answers(String status) {
            return node.get("responses").has(status);
        }

        boolean takes(String component) {
            return parameters()
                    .anyMatch(one -> one.path("$ref").asString("").endsWith("/" + component));
        }

        Stream<JsonNode> parameters() {
            return node.path("parameters").valueStream();
        }

        /** What stands in its address after the path. */
        Stream<JsonNode> query() {
            return parameters().filter(one -> one.path("in").asString("").equals("query"));
        }

        /** What it takes, when it takes a body. */
        @Nullable JsonNode request() {
            return content(node.path("requestBody"));
        }

        /** What it answers. */
        @Nullable JsonNode answer() {
            return content(success());
        }

        /** Whether a form takes the place of the parameters. */
        boolean isFormOrFile() {
            return node.at("/requestBody/content").size() > 1;
        }

        /** Media type of the body. */
        String requestType() {
            return node.at("/requestBody/content").propertyNames().stream()
                    .min(Comparator.naturalOrder())
                    .map(type -> type.equals("*/*") ? "application/octet-stream" : type)
                    .orElse("application/json");
        }

        private static @Nullable JsonNode content(JsonNode around) {
            return around.path("content").properties().stream()
                    .min(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .orElse(null);
        }

        @Override
        public String toString() {
            return "%s %s (%s)".formatted(verb, path, id());
        }
    }
}
