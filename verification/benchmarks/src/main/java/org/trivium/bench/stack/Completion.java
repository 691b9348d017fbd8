package org.trivium.bench.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import org.trivium.stack.launcher.http.Door;

/** A new district in which tickets on one leaf of one site come in until something is suggested. */
final class Completion {

    private static final int PEOPLE = 12;
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Door door;
    private final List<String> people;

    Completion(Door door) {
        this.door = door;
        Scenery.sites(door, 4);
        Scenery.leaf(door);
        this.people = Scenery.people(door, "S0", PEOPLE);
    }

    /** How many tickets it takes; 0 if those of all people are not enough. */
    int needed() {
        for (int i = 0; i < PEOPLE; i++) {
            file(i);
            if (suggestedWithin(Duration.ofSeconds(3))) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * Milliseconds from the sending of the last of so many tickets until the suggestion is seen;
     * empty if it came too early or not at all.
     */
    OptionalDouble complete(int needed) {
        for (int i = 0; i < needed - 1; i++) {
            file(i);
        }
        if (suggestedWithin(QUIET)) {
            return OptionalDouble.empty();
        }
        long start = System.nanoTime();
        file(needed - 1);
        return suggestedWithin(PATIENCE)
                ? OptionalDouble.of((System.nanoTime() - start) / 1e6)
                : OptionalDouble.empty();
    }

    private void file(int person) {
        door.post(
                "/api/support/tickets",
                Map.of(
                        "requester",
                        people.get(person),
                        "site",
                        "S0",
                        "leaf",
                        Scenery.LEAF,
                        "subject",
                        "How do I cast to the panel?"));
    }

    private boolean suggestedWithin(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        do {
            if (!door.get("/api/pd/suggestions").path("items").isEmpty()) {
                return true;
            }
            LockSupport.parkNanos(POLL.toNanos());
        } while (System.nanoTime() < end);
        return false;
    }
}
