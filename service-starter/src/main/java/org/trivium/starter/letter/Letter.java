package org.trivium.starter.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.id.Ids;
import org.trivium.starter.mongo.Stored;

/**
 * A record that its reader could not act on, or must not yet.
 *
 * @param id the same however often the record is read
 * @param district empty when the record does not say
 * @param version counts its changes
 * @param lane reader, topic, district and subject: what must stay in order; empty when it has no
 *     subject
 * @param behind true when it only waits for an earlier one of its lane
 * @param sent true when the dead letter topic has it
 * @param deeds what was done about it, oldest first
 */
public record Letter(
        String id,
        String district,
        long version,
        String lane,
        String group,
        Content content,
        boolean behind,
        String reason,
        boolean sent,
        LetterState state,
        Instant at,
        List<Deed> deeds)
        implements Stored {

    /** Header of a replayed record: the letter that it is. */
    public static final String HEADER = "dlt-letter";

    /** Beginning of the headers that only dead letters have. */
    public static final String PREFIX = "dlt-";

    private static final int REASON_LENGTH = 300;
    private static final int DISTRICT_LENGTH = 40;

    public Letter {
        deeds = List.copyOf(deeds);
    }

    /** A record that is put aside now. */
    public static Letter of(
            String group, ConsumerRecord<String, byte[]> record, Why why, Instant now) {
        return new Letter(
                Ids.named(place(group, record)),
                district(record),
                1,
                lane(group, record),
                group,
                Content.of(record),
                why.behind(),
                cut(why.reason()),
                false,
                LetterState.WAITING,
                now,
                List.of(new Deed(Deed.What.PUT_ASIDE, null, now, cut(why.reason()))));
    }

    /**
     * A record of a dead letter topic, where a stream processor has put it. It holds nothing up;
     * put aside once more, after a rebuild, it is another one.
     */
    public static Letter found(String group, ConsumerRecord<String, byte[]> record, Instant now) {
        String reason = cut(text(record.headers().lastHeader(PREFIX + "reason")).orElse("unsaid"));
        return new Letter(
                Ids.named(place(group, record)),
                district(record),
                1,
                "",
                group,
                Content.ofOrigin(record),
                false,
                reason,
                true,
                LetterState.WAITING,
                now,
                List.of(new Deed(Deed.What.PUT_ASIDE, null, now, reason)));
    }

    private static String place(String group, ConsumerRecord<String, byte[]> record) {
        return "%s|%s|%d|%d".formatted(group, record.topic(), record.partition(), record.offset());
    }

    static String cut(String reason) {
        return reason.length() > REASON_LENGTH ? reason.substring(0, REASON_LENGTH) : reason;
    }

    /** The district whose letter it is; empty when the key is no district. */
    public static String district(ConsumerRecord<String, byte[]> record) {
        String key = Objects.requireNonNullElse(record.key(), "");
        return key.length() <= DISTRICT_LENGTH && key.matches("[a-z0-9][a-z0-9-]*") ? key : "";
    }

    /** What must stay in order with the record; empty when it has no subject. */
    public static String lane(String group, ConsumerRecord<String, byte[]> record) {
        return text(record.headers().lastHeader("ce_subject"))
                .map(
                        subject ->
                                String.join(
                                        "|",
                                        group,
                                        record.topic(),
                                        Objects.requireNonNullElse(record.key(), ""),
                                        subject))
                .orElse("");
    }

    /** The letter that a replayed record is. */
    public static Optional<String> id(ConsumerRecord<String, byte[]> record) {
        return text(record.headers().lastHeader(HEADER));
    }

    private static Optional<String> text(@Nullable Header header) {
        return Optional.ofNullable(header)
                .map(Header::value)
                .map(bytes -> new String(bytes, UTF_8));
    }

    /** True while later events of its lane must wait. */
    public boolean isOpen() {
        return LetterState.OPEN.contains(state);
    }

    /** The topic that it is of; what somebody has put on a retry topic is of the one before it. */
    String topic() {
        String end = ".%s.retry".formatted(group);
        String topic = content.topic();
        return topic.endsWith(end) ? topic.substring(0, topic.length() - end.length()) : topic;
    }

    /** A header of the record as text. */
    public Optional<String> header(String name) {
        return text(record().headers().lastHeader(name));
    }

    /** The record as it was read. */
    public ConsumerRecord<String, byte[]> record() {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(
                        content.topic(),
                        content.partition(),
                        content.offset(),
                        content.key(),
                        content.bytes());
        content.headers().forEach(h -> record.headers().add(h.name(), h.value().getData()));
        return record;
    }

    /** The record for its reader alone, with its own id. */
    ProducerRecord<String, byte[]> replay() {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        "%s.%s.retry".formatted(topic(), group),
                        content.partition(),
                        content.timestamp(),
                        content.key(),
                        content.bytes());
        content.headers().forEach(h -> record.headers().add(h.name(), h.value().getData()));
        record.headers().add(HEADER, id.getBytes(UTF_8));
        return record;
    }

    /**
     * Why a record is put aside.
     *
     * @param behind true when it only waits for an earlier one
     */
    public record Why(String reason, boolean behind) {}

    /** One header of the record. */
    public record Entry(String name, Binary value) {}

    /** The record itself. */
    public record Content(
            String topic,
            int partition,
            long offset,
            long timestamp,
            @Nullable String key,
            List<Entry> headers,
            @Nullable Binary value) {

        public Content {
            headers = List.copyOf(headers);
        }

        private static Content of(ConsumerRecord<String, byte[]> record) {
            return of(record, record.topic(), record.partition(), record.offset());
        }

        /** Of where the record stood before it was put aside, if that is said. */
        private static Content ofOrigin(ConsumerRecord<String, byte[]> record) {
            Optional<String> topic = text(record.headers().lastHeader(PREFIX + "topic"));
            Optional<Long> partition = number(record, "partition");
            Optional<Long> offset = number(record, "offset");
            return topic.isPresent() && partition.isPresent() && offset.isPresent()
                    ? of(record, topic.get(), partition.get().intValue(), offset.get())
                    : of(record);
        }

        private static Optional<Long> number(ConsumerRecord<String, byte[]> record, String name) {
            return text(record.headers().lastHeader(PREFIX + name))
                    .filter(said -> said.matches("[0-9]{1,18}"))
                    .map(Long::valueOf);
        }

        private static Content of(
                ConsumerRecord<String, byte[]> record, String topic, int partition, long offset) {
            return new Content(
                    topic,
                    partition,
                    offset,
                    record.timestamp(),
                    record.key(),
                    own(record).toList(),
                    record.value() == null ? null : new Binary(record.value()));
        }

        private static Stream<Entry> own(ConsumerRecord<String, byte[]> record) {
            return StreamSupport.stream(record.headers().spliterator(), false)
                    .filter(header -> !header.key().startsWith(PREFIX))
                    .filter(header -> header.value() != null)
                    .map(header -> new Entry(header.key(), new Binary(header.value())));
        }

        private byte @Nullable [] bytes() {
            return value == null ? null : value.getData();
        }
    }
}
