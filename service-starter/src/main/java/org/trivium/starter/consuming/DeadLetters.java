package org.trivium.starter.consuming;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivium.starter.letter.Letter;
import org.trivium.starter.letter.LetterPost;
import org.trivium.starter.letter.Letters;
import org.trivium.starter.letter.StreamLetters;

/**
 * Puts aside records that cannot be acted on, so that the partition goes on. Each is written down
 * first, for the people who decide about it, and goes to the dead letter topic then: while the
 * database is away no letter may go out, or each try would send one. Counted by {@code
 * trivium.dead.letters}; alert on any increase.
 */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final Letters letters;
    private final LetterPost post;
    private final MeterRegistry registry;
    private final Clock clock;

    DeadLetters(Letters letters, LetterPost post, MeterRegistry registry, Clock clock) {
        this.letters = letters;
        this.post = post;
        this.registry = registry;
        this.clock = clock;
    }

    /** The count is shown from the start, so that its first step is seen as one. */
    Counter counter(Subscription subscription) {
        return registry.counter(
                "trivium.dead.letters",
                "topic",
                subscription.topic().published(),
                "group",
                subscription.group());
    }

    /** Puts a record aside; one that was put aside before keeps what was decided about it. */
    Letter put(Subscription subscription, ConsumerRecord<String, byte[]> record, Letter.Why why) {
        Letter letter = letters.keep(Letter.of(subscription.group(), record, why, clock.instant()));
        if (letter.isOpen() && !letter.sent()) {
            send(subscription, letter);
        }
        return letter;
    }

    /** A stream processor has put it aside; it has counted it, too. */
    void found(StreamLetters stream, ConsumerRecord<String, byte[]> record) {
        letters.keep(Letter.found(stream.group(), record, clock.instant()));
    }

    /** It was given to its reader once more, and that did not work either. */
    void again(Subscription subscription, Letter letter, String reason) {
        letters.failed(letter, reason).ifPresent(failed -> send(subscription, failed));
    }

    private void send(Subscription subscription, Letter letter) {
        post.toDeadLetters(letter);
        letters.sent(letter);
        counter(subscription).increment();
        LOG.warn(
                "Dead letter {}: topic {} partition {} offset {} group {}: {}",
                letter.id(),
                letter.content().topic(),
                letter.content().partition(),
                letter.content().offset(),
                letter.group(),
                letter.reason());
    }
}
