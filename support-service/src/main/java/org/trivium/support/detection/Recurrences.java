package org.trivium.support.detection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A district's recurrences: the living in order of emergence, the ended for a relapse. */
final class Recurrences {

    private final Map<Life, Recurrence> living = new LinkedHashMap<>();
    private final Map<Life, Recurrence> ended = new HashMap<>();

    private record Life(int key, Flavour flavour) {}

    void restore(List<Recurrence> saved) {
        saved.stream()
                .sorted(Comparator.comparingLong(recurrence -> recurrence.place))
                .forEach(one -> (one.alive ? living : ended).put(lifeOf(one), one));
    }

    @Nullable Recurrence living(KeyState key, Flavour flavour) {
        return living.get(new Life(key.seq, flavour));
    }

    List<Recurrence> living() {
        return List.copyOf(living.values());
    }

    @Nullable Recurrence takeEnded(KeyState key, Flavour flavour) {
        return ended.remove(new Life(key.seq, flavour));
    }

    void begin(Recurrence recurrence) {
        recurrence.alive = true;
        living.put(lifeOf(recurrence), recurrence);
    }

    void end(Recurrence recurrence) {
        recurrence.alive = false;
        living.remove(lifeOf(recurrence));
        ended.put(lifeOf(recurrence), recurrence);
    }

    void forget() {
        living.values().forEach(Saved::remove);
        ended.values().forEach(Saved::remove);
    }

    private static Life lifeOf(Recurrence recurrence) {
        return new Life(recurrence.key, recurrence.flavour);
    }
}
