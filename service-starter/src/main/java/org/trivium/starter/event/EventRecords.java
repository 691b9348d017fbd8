package org.trivium.starter.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Events as Kafka records: CloudEvents 1.0, binary mode, keyed by district. */
public final class EventRecords {

    private static final String JSON = "application/json";
    private static final String TRACEPARENT = "traceparent";

    private final String source;
    private final String schemaBase;

    /**
     * @param source value of {@code ce_source}, such as {@code /support-service}
     * @param schemaBase address under which the schemas are served
     */
    public EventRecords(String source, String schemaBase) {
        this.source = source;
        this.schemaBase = schemaBase;
    }

    /** The record of an announcement for one of its topics. */
    public ProducerRecord<String, byte[]> record(String topic, Announcement event) {
        CloudEventBuilder builder =
                CloudEventBuilder.v1()
                        .withId(event.id())
                        .withType(event.type())
                        .withSource(URI.create(source))
                        .withSubject(event.subject())
                        .withTime(event.time().atOffset(ZoneOffset.UTC))
                        .withDataSchema(
                                URI.create("%s/%s.json".formatted(schemaBase, event.type())))
                        .withExtension("partitionkey", event.district())
                        .withExtension("sequence", Long.toString(event.sequence()))
                        .withData(JSON, EventJson.bytes(event.data()));
        if (event.correlation() != null) {
            builder.withExtension("correlationid", event.correlation());
        }
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.<String>createWriter(topic, event.district())
                        .writeBinary(builder.build());
        if (event.traceparent() != null) {
            record.headers().add(TRACEPARENT, event.traceparent().getBytes(UTF_8));
        }
        return record;
    }

    /**
     * The event of a consumed record.
     *
     * @throws UnreadableEvent when its headers are no envelope of ours
     */
    public static ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        return read(record.headers(), record.value(), Instant.ofEpochMilli(record.timestamp()));
    }

    /** The same for a reader that has no consumer record. */
    public static ReceivedEvent read(Headers headers, byte[] value, Instant logged) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
            return new ReceivedEvent(
                    event.getId(),
                    event.getType(),
                    event.getSource().toString(),
                    needed(event.getExtension("partitionkey"), "ce_partitionkey"),
                    needed(event.getSubject(), "ce_subject"),
                    Long.parseLong(needed(event.getExtension("sequence"), "ce_sequence")),
                    Objects.requireNonNull(event.getTime(), "ce_time is missing").toInstant(),
                    logged,
                    (String) event.getExtension("correlationid"),
                    text(headers.lastHeader(TRACEPARENT)),
                    new String(
                            Objects.requireNonNull(event.getData(), "there is no value").toBytes(),
                            UTF_8));
        } catch (CloudEventRWException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException broken) {
            throw new UnreadableEvent(
                    "The envelope cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static String needed(@Nullable Object value, String header) {
        return Objects.requireNonNull(value, header + " is missing").toString();
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
