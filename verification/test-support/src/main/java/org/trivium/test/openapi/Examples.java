package org.trivium.test.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.test.openapi.ServiceDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Examples of a service, written once for each schema: {@code parameters} by name, or by operation
 * as {@code letterList.state} where it means something else there, {@code bodies} by name of the
 * schema, or by operation as {@code siteList.request} and {@code siteList.answer} where that has
 * none. Lists and pages are made of them. {@code conflicts} are the kinds of conflict by operation,
 * {@code problems} those that only this service has, and {@code required} what entries of a list
 * need where the same alone is named by its address; {@code together} are fields of a schema that
 * come all or not at all.
 */
final class Examples {

    static final Path FILE = Path.of("src/test/resources/openapi-examples.json");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REF = "$ref";
    private static final String EXAMPLE = "example";

    private final JsonNode written;

    Examples() {
        try {
            written = JSON.readTree(Files.readString(FILE));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Adds to an operation what there is. */
    void addTo(Operation operation, JsonNode components) {
        operation
                .parameters()
                .forEach(
                        parameter ->
                                of(operation.id(), parameter.path("name").asString(""))
                                        .ifPresent(
                                                example ->
                                                        ((ObjectNode) parameter)
                                                                .set(EXAMPLE, example)));
        add(operation.request(), operation.id() + ".request", components);
        add(operation.answer(), operation.id() + ".answer", components);
    }

    /** Its own, or that of all of this name. */
    private Optional<JsonNode> of(String operation, String parameter) {
        JsonNode all = written.path("parameters");
        return Optional.ofNullable(all.get(operation + "." + parameter))
                .or(() -> Optional.ofNullable(all.get(parameter)));
    }

    private void add(@Nullable JsonNode content, String key, JsonNode components) {
        if (content == null) {
            return;
        }
        JsonNode own = written.path("bodies").get(key);
        JsonNode example = own == null ? of(content.path("schema"), components) : own;
        if (example != null) {
            ((ObjectNode) content).set(EXAMPLE, example);
        }
    }

    private @Nullable JsonNode of(JsonNode schema, JsonNode components) {
        if (schema.has("items")) {
            JsonNode one = of(schema.get("items"), components);
            return one == null ? null : JSON.createArrayNode().add(one);
        }
        if (schema.has("allOf")) {
            return of(schema.at("/allOf/0"), components);
        }
        String name = schema.path(REF).asString("").replaceAll(".*/", "");
        JsonNode own = written.path("bodies").get(name);
        return own == null && name.startsWith("Page")
                ? page(components.path("schemas").path(name), components)
                : own;
    }

    private @Nullable JsonNode page(JsonNode schema, JsonNode components) {
        JsonNode items = of(schema.path("properties").path("items"), components);
        if (items == null) {
            return null;
        }
        ObjectNode page = JSON.createObjectNode();
        page.set("items", items);
        page.putNull("next");
        return page;
    }

    /** The kinds of conflict that an operation may answer with. */
    List<String> conflicts(String operation) {
        return written.path("conflicts")
                .path(operation)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The fields that entries of a list must have beyond what the schema of one demands. */
    JsonNode required(String operation) {
        return written.path("required").path(operation);
    }

    /** Tells schemas which of their fields come together or not at all. */
    void join(ObjectNode schemas) {
        for (Map.Entry<String, JsonNode> form : written.path("together").properties()) {
            ObjectNode rules =
                    ((ObjectNode) schemas.get(form.getKey())).putObject("dependentRequired");
            form.getValue().forEach(one -> rules.set(one.asString(), others(form.getValue(), one)));
        }
    }

    private static JsonNode others(JsonNode names, JsonNode one) {
        ArrayNode others = JSON.createArrayNode();
        names.valueStream().filter(name -> !name.equals(one)).forEach(others::add);
        return others;
    }

    /** The problems of this service alone: what each says beyond its kind, by kind. */
    Set<Map.Entry<String, JsonNode>> problems() {
        return written.path("problems").properties();
    }

    /** An example of a parameter as it stands in an address. */
    String parameter(String name) {
        JsonNode value = written.path("parameters").get(name);
        return value == null ? "unknown" : value.asString();
    }

    /** The same without the fields that say nothing, as a request may leave them out. */
    static JsonNode withoutNulls(JsonNode node) {
        JsonNode copy = node.deepCopy();
        prune(copy);
        return copy;
    }

    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            prune(entry.getValue());
        }
        node.valueStream().forEach(Examples::prune);
    }
}
