package org.trivium.starter.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivium.events.EventType;

/**
 * An event as it was read.
 *
 * @param sequence version of the subject; what is not newer than the last one is dropped
 * @param logged when the record was written to the log
 * @param value the data as JSON
 */
public record ReceivedEvent(
        String id,
        String type,
        String source,
        String district,
        String subject,
        long sequence,
        Instant time,
        Instant logged,
        @Nullable String correlation,
        @Nullable String traceparent,
        String value) {

    /**
     * The fields that a reader asks for.
     *
     * @throws UnreadableEvent when the value does not hold them
     */
    public <T> T data(Class<T> type) {
        return EventJson.read(value, type);
    }

    /** True when the event is of that type. */
    public boolean is(EventType other) {
        return type.equals(other.published());
    }
}
