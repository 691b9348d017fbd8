package org.trivium.starter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.trivium.events.Topic;
import org.trivium.test.Proof;
import org.trivium.test.TopicProbe;

/** Holds what stands on the topic, and what readers made of it, against the cards themselves. */
final class Told {

    private final CardInstance instance;
    private final List<String> districts;

    Told(CardInstance instance, String... districts) {
        this.instance = instance;
        this.districts = List.of(districts);
    }

    static ConditionFactory await() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200));
    }

    /** Waits until everything is sent, and finds every event of every card there, in order. */
    void nothingIsLostAndOrderIsKept(TopicProbe topic) {
        await().until(() -> instance.unsent() == 0);
        for (String district : districts) {
            List<Card> cards = instance.cards(district);
            assertThat(cards).isNotEmpty();
            long all = cards.stream().mapToLong(Card::version).sum();
            await().untilAsserted(() -> assertThat(first(topic, district)).hasSize((int) all));
            Map<String, List<Long>> told =
                    first(topic, district).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Event::subject,
                                            Collectors.mapping(
                                                    Event::sequence, Collectors.toList())));
            assertThat(told).as(Proof.again()).isEqualTo(expected(cards));
        }
    }

    /** Waits until the copies have acted on each event once, in order, district by district. */
    void everyEventIsActedOnOnce() {
        everyEventIsActedOnOnce(instance);
    }

    /** The same where the copies are kept by another instance. */
    void everyEventIsActedOnOnce(CardInstance reader) {
        for (String district : districts) {
            Map<String, String> trails =
                    instance.cards(district).stream()
                            .collect(Collectors.toMap(Card::id, card -> trail(card.version())));
            await().untilAsserted(
                            () ->
                                    assertThat(copies(reader, district))
                                            .as(Proof.again())
                                            .isEqualTo(trails));
        }
    }

    private static Map<String, String> copies(CardInstance reader, String district) {
        return reader.copies(district).stream().collect(Collectors.toMap(Copy::id, Copy::trail));
    }

    static String trail(long version) {
        return LongStream.rangeClosed(1, version)
                .mapToObj(one -> "." + one)
                .collect(Collectors.joining());
    }

    /** Every event of a district, repetitions left out. */
    private static List<Event> first(TopicProbe topic, String district) {
        return all(topic, district).stream().distinct().toList();
    }

    /** Every event of a district as it stands there. */
    static List<Event> all(TopicProbe topic, String district) {
        return topic.read(TopicProbe.of(district)).stream().map(Event::of).toList();
    }

    private static Map<String, List<Long>> expected(List<Card> cards) {
        return cards.stream()
                .collect(
                        Collectors.toMap(
                                Card::id,
                                card ->
                                        LongStream.rangeClosed(1, card.version())
                                                .boxed()
                                                .toList()));
    }

    /** One event on the topic. */
    record Event(String id, String subject, long sequence) {

        private static Event of(ConsumerRecord<String, byte[]> record) {
            return new Event(
                    TopicProbe.header(record, "ce_id"),
                    TopicProbe.header(record, "ce_subject"),
                    Long.parseLong(TopicProbe.header(record, "ce_sequence")));
        }
    }

    static TopicProbe topic() {
        return new TopicProbe(Topic.DIRECTORY.published());
    }
}
