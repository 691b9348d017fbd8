package org.trivium.starter.consuming;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trivium.starter.letter.Letter;
import org.trivium.starter.letter.Letters;

/**
 * Subjects with a dead letter: their later events must wait behind it, or they would overtake it. A
 * subject is its district's: whatever another service calls its things, one district's poison never
 * holds up another's. What is remembered here is only which lanes may be held, so that reading
 * costs nothing while there is no dead letter; whether one is, the letters say.
 */
final class HeldLanes {

    private final Letters letters;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    HeldLanes(Letters letters) {
        this.letters = letters;
    }

    /** Reads again what is held; called when partitions come to this instance. */
    void refresh(Subscription subscription) {
        known.addAll(letters.heldLanes(subscription.group()));
    }

    /** The first letter of the record's lane, be it before it, after it or the record itself. */
    Optional<Letter> first(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String lane = Letter.lane(subscription.group(), record);
        return known.contains(lane) ? first(Letter.district(record), lane) : Optional.empty();
    }

    /** The letter that all others of its lane wait for; a lane without one is free. */
    Optional<Letter> first(String district, String lane) {
        Optional<Letter> first = letters.first(district, lane);
        if (first.isEmpty()) {
            known.remove(lane);
        }
        return first;
    }

    /** From now on later events of the subject wait in this instance. */
    void hold(Letter letter) {
        if (!letter.lane().isEmpty()) {
            known.add(letter.lane());
        }
    }
}
