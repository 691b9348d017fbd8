package org.trivium.starter.event;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.id.Ids;

/** Turns facts of the published language into announcements of the request that caused them. */
public final class Announcements {

    /** Key of the correlation id in the logging context. */
    public static final String CORRELATION = "correlation";

    private final Tracer tracer;

    public Announcements(Tracer tracer) {
        this.tracer = tracer;
    }

    /** A fact about an aggregate, for all topics of its type. */
    public Announcement of(EventType type, Origin origin, Record data) {
        return on(type, type.topics(), origin, data);
    }

    /** A fact on a restricted leaf, for internal topics alone. */
    public Announcement restricted(EventType type, Origin origin, Record data) {
        return on(type, type.topics().stream().filter(Topic::internal).toList(), origin, data);
    }

    private Announcement on(EventType type, List<Topic> topics, Origin origin, Record data) {
        if (!type.data().isInstance(data)) {
            throw new IllegalArgumentException(
                    type.published() + " does not carry " + data.getClass().getName());
        }
        return new Announcement(
                Ids.next(),
                type.published(),
                topics.stream().map(Topic::published).toList(),
                origin.district(),
                origin.subject(),
                origin.sequence(),
                origin.time(),
                EventJson.write(data),
                traceparent(),
                MDC.get(CORRELATION));
    }

    private @Nullable String traceparent() {
        return Optional.ofNullable(tracer.currentSpan())
                .map(Span::context)
                .map(c -> "00-%s-%s-%s".formatted(c.traceId(), c.spanId(), flags(c.sampled())))
                .orElse(null);
    }

    private static String flags(@Nullable Boolean sampled) {
        return Boolean.TRUE.equals(sampled) ? "01" : "00";
    }

    /**
     * What an event is about.
     *
     * @param sequence version of the aggregate after the event
     * @param time when it happened
     */
    public record Origin(String district, String subject, long sequence, Instant time) {

        /** For an aggregate whose key is unique in its district only, such as a site's code. */
        public static Origin keyed(String district, String key, long sequence, Instant time) {
            return new Origin(district, district + "|" + key, sequence, time);
        }
    }
}
