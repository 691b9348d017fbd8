package org.trivium.starter.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivium.events.Topic;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.starter.faults.DoomedInstance.End;
import org.trivium.starter.id.Ids;
import org.trivium.test.Proof;
import org.trivium.test.TestStack;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

/** Readers that fail in the middle of what they were given; both districts share a partition. */
@WithStack
class ReadersTest {

    private static final int PARTITIONS = 12;
    private static final int CARDS = 40;
    private static final int MIDDLE = 17;

    private final String one = "d-" + Ids.next();
    private final String two = neighbour();
    private final String group = "readers-" + Ids.next();
    private final String written = TestStack.running().mongoUri("written-" + Ids.next());
    private final String read = TestStack.running().mongoUri("read-" + Ids.next());

    @Test
    void aReaderKilledBetweenItsWriteAndItsCommitIsFollowedWithoutALoss()
            throws IOException, InterruptedException {
        try (CardInstance writer = writer()) {
            work(writer, Proof.scaled(2000, 200));
            int nth = 1 + Proof.chance().nextInt(150);
            assertThat(DoomedInstance.run(read, group, End.WRITTEN, nth))
                    .isEqualTo(DoomedInstance.KILLED);
            Stall reading = new Stall(MIDDLE);

            try (CardInstance next = new CardInstance(read, group, reading)) {
                TwoRelaysTest.waitFor(reading.reached);
                int before = next.copies(one).size() + next.copies(two).size();
                assertThat(before).as("copies that were kept and are read again").isPositive();
                reading.goOn.countDown();

                new Told(writer, one, two).everyEventIsActedOnOnce(next);
            }
        }
    }

    @ParameterizedTest(name = "given up: {0}")
    @ValueSource(booleans = {false, true})
    void aRebalanceInTheMiddleOfABatchNeitherLosesNorRepeatsAnything(boolean givenUp) {
        String patience =
                "spring.kafka.consumer.properties.max.poll.interval.ms="
                        + (givenUp ? "2000" : "60000");
        Stall slow = new Stall(MIDDLE);
        try (CardInstance writer = writer()) {
            work(writer, Proof.scaled(2000, 200));
            try (CardInstance first = new CardInstance(read, group, slow, patience)) {
                TwoRelaysTest.waitFor(slow.reached);
                try (CardInstance second = new CardInstance(read, group, Moments.QUIET, patience)) {
                    Told told = new Told(writer, one, two);
                    if (givenUp) {
                        told.everyEventIsActedOnOnce(second);
                    }
                    slow.goOn.countDown();
                    told.everyEventIsActedOnOnce(second);
                    work(writer, CARDS);
                    told.everyEventIsActedOnOnce(first);
                }
            } finally {
                slow.goOn.countDown();
            }
        }
    }

    @Test
    void aPoisonRecordInTheMiddleStopsNeitherItsPartitionNorTheOtherDistrict() {
        try (CardInstance writer = writer();
                CardInstance reader = new CardInstance(read, group, Moments.QUIET)) {
            String poison = one + "-" + CardService.POISON;
            work(writer, CARDS);
            IntStream.range(0, 3).forEach(_ -> writer.change(one, poison));
            work(writer, CARDS);

            new Told(writer, two).everyEventIsActedOnOnce(reader);
            Told.await()
                    .until(
                            () ->
                                    reader.copies(one).stream()
                                            .allMatch(
                                                    copy ->
                                                            copy.trail()
                                                                    .equals(
                                                                            copy.id().equals(poison)
                                                                                    ? ".1"
                                                                                    : trail(
                                                                                            writer,
                                                                                            copy))));
            assertThat(reader.copies(one)).hasSameSizeAs(writer.cards(one));
            try (TopicProbe letters =
                    new TopicProbe("%s.%s.dlt".formatted(Topic.DIRECTORY.published(), group))) {
                assertThat(letters.await(2, TopicProbe.of(one)))
                        .extracting(letter -> TopicProbe.header(letter, "ce_sequence"))
                        .containsExactly("2", "3");
                assertThat(letters.read(TopicProbe.of(two))).isEmpty();
            }
        }
    }

    private static String trail(CardInstance writer, Copy copy) {
        return writer.cards(copy.district()).stream()
                .filter(card -> card.id().equals(copy.id()))
                .map(card -> Told.trail(card.version()))
                .findFirst()
                .orElse("");
    }

    private CardInstance writer() {
        return new CardInstance(written, "others-" + Ids.next(), Moments.QUIET);
    }

    /** Changes cards of both districts in turn and waits until all of it stands on the topic. */
    private void work(CardInstance writer, int changes) {
        IntStream.range(0, changes)
                .forEach(
                        n -> {
                            String district = n % 2 == 0 ? one : two;
                            writer.change(district, "%s-%d".formatted(district, n % CARDS));
                        });
        Told.await().until(() -> writer.unsent() == 0);
    }

    /** A district whose events stand in the same partition. */
    private String neighbour() {
        return Stream.generate(() -> "d-" + Ids.next())
                .filter(other -> partition(other) == partition(one))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(String district) {
        return BuiltInPartitioner.partitionForKey(district.getBytes(UTF_8), PARTITIONS);
    }

    /** Stops before one event of these districts, in the middle of what it was given. */
    private final class Stall implements Moments {

        private final AtomicInteger left;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        Stall(int nth) {
            left = new AtomicInteger(nth);
        }

        @Override
        public void reading(ReceivedEvent event) {
            if (event.district().equals(one) || event.district().equals(two)) {
                if (left.decrementAndGet() == 0) {
                    reached.countDown();
                    TwoRelaysTest.waitFor(goOn);
                }
            }
        }
    }
}
