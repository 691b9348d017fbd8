package org.trivium.starter.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way: complete but for being sent.
 *
 * @param id UUIDv7; a second sending keeps it
 * @param type published name
 * @param topics where it goes, in this order
 * @param subject id of the aggregate
 * @param sequence version of the aggregate after the event
 * @param time when it happened
 * @param data the value as JSON
 * @param traceparent W3C trace context of the request that caused it
 * @param correlation id that the asker can quote
 */
public record Announcement(
        String id,
        String type,
        List<String> topics,
        String district,
        String subject,
        long sequence,
        Instant time,
        String data,
        @Nullable String traceparent,
        @Nullable String correlation) {

    public Announcement {
        topics = List.copyOf(topics);
    }

    /** The same fact for the topics that a predicate lets through. */
    public Announcement onlyTo(List<String> some) {
        return new Announcement(
                id, type, some, district, subject, sequence, time, data, traceparent, correlation);
    }
}
