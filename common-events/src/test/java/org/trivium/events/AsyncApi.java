package org.trivium.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue as an AsyncAPI 3 document. */
final class AsyncApi {

    private AsyncApi() {}

    static Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put(
                "info",
                ordered(
                        "title", "Trivium events",
                        "version", "1",
                        "description",
                                "CloudEvents 1.0 in Kafka's binary mode. Every topic is keyed by district, has 12 partitions and keeps everything."));
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            channels.put(topic.published(), channel(topic));
            operations.put(
                    "receive-" + topic.published(),
                    ordered(
                            "action",
                            "receive",
                            "channel",
                            Map.of("$ref", "#/channels/" + topic.published())));
        }
        document.put("channels", channels);
        document.put("operations", operations);
        Map<String, Object> messages = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            messages.put(type.published(), message(type));
        }
        document.put("components", Map.of("messages", messages));
        return document;
    }

    private static Map<String, Object> channel(Topic topic) {
        Map<String, Object> messages = new LinkedHashMap<>();
        Arrays.stream(EventType.values())
                .filter(type -> type.topics().contains(topic))
                .map(EventType::published)
                .forEach(
                        name ->
                                messages.put(
                                        name, Map.of("$ref", "#/components/messages/" + name)));
        return ordered(
                "address",
                topic.published(),
                "description",
                topic.internal()
                        ? "Internal: support-service alone may read it."
                        : "Open to integrators.",
                "bindings",
                Map.of("kafka", Map.of("partitions", Topic.PARTITIONS)),
                "messages",
                messages);
    }

    private static Map<String, Object> message(EventType type) {
        return ordered(
                "name", type.published(),
                "contentType", "application/json",
                "x-readers", List.copyOf(type.readers()),
                "payload",
                        ordered(
                                "schemaFormat",
                                "application/schema+json;version=draft-2020-12",
                                "schema",
                                Map.of("$ref", "./" + type.published() + ".json")));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }
}
