package org.trivium.starter.consuming;

import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trivium.starter.letter.Letter;
import org.trivium.starter.letter.Letters;

/**
 * Gives letters to their reader once more, and those that wait behind them after them, in order. A
 * topic and its retries are read by the same thread, so nothing new comes between.
 */
final class Replays {

    private final Subscription subscription;
    private final Letters letters;
    private final DeadLetters deadLetters;
    private final HeldLanes lanes;
    private final Function<ConsumerRecord<String, byte[]>, Optional<String>> handler;

    /** {@code handler} says why it could not act on a record, if it could not. */
    Replays(
            Subscription subscription,
            ReaderParts parts,
            Function<ConsumerRecord<String, byte[]>, Optional<String>> handler) {
        this.subscription = subscription;
        this.letters = parts.letters();
        this.deadLetters = parts.deadLetters();
        this.lanes = parts.lanes();
        this.handler = handler;
    }

    /** The letter that a record of the retry topic is. */
    Optional<Letter> letter(ConsumerRecord<String, byte[]> record) {
        return record.topic().equals(subscription.retry())
                ? Letter.id(record).flatMap(id -> letters.byId(Letter.district(record), id))
                : Optional.empty();
    }

    /** Acts on a letter that was sent once more, unless that has been done, and on what follows. */
    void replay(Letter letter) {
        if (letter.isOpen()) {
            if (isFirst(letter)) {
                act(letter);
            } else {
                letters.waiting(letter);
            }
        }
        flow(letter.district(), letter.lane());
    }

    /** It has been acted on; now those that wait behind it. */
    void worked(Letter letter) {
        letters.replayed(letter);
        flow(letter.district(), letter.lane());
    }

    private boolean isFirst(Letter letter) {
        return letter.lane().isEmpty()
                || lanes.first(letter.district(), letter.lane())
                        .filter(first -> first.id().equals(letter.id()))
                        .isPresent();
    }

    /** Acts on those that wait for nothing but their turn. */
    void flow(String district, String lane) {
        if (lane.isEmpty()) {
            return;
        }
        Optional<Letter> next = lanes.first(district, lane).filter(Letter::behind);
        while (next.isPresent() && act(next.get())) {
            next = lanes.first(district, lane).filter(Letter::behind);
        }
    }

    private boolean act(Letter letter) {
        Optional<String> failure = handler.apply(letter.record());
        if (failure.isPresent()) {
            deadLetters.again(subscription, letter, failure.get());
            return false;
        }
        letters.replayed(letter);
        return true;
    }
}
