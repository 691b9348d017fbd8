package org.trivium.starter.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of an event's value: enums in their published spelling, times in ISO 8601, unknown
 * fields ignored.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private EventJson() {}

    public static String write(Record data) {
        return MAPPER.writeValueAsString(data);
    }

    /**
     * Reads the fields that a type asks for.
     *
     * @throws UnreadableEvent when the value is not its JSON
     */
    public static <T> T read(String value, Class<T> type) {
        try {
            T data = MAPPER.readValue(value, type);
            if (data == null) {
                throw new UnreadableEvent("The value is empty", null);
            }
            return data;
        } catch (JacksonException broken) {
            throw new UnreadableEvent("The value is no " + type.getSimpleName(), broken);
        }
    }

    static byte[] bytes(String json) {
        return json.getBytes(UTF_8);
    }
}
