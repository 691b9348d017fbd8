package org.trivium.support.detection;

import java.util.ArrayList;
import java.util.List;

/** What has changed since the last save, in the order of the first change. */
final class Changes {

    private final List<Saved> waiting = new ArrayList<>();

    void add(Saved changed) {
        waiting.add(changed);
    }

    void save(StateSink sink) {
        for (Saved changed : waiting) {
            changed.save(sink);
        }
        waiting.clear();
    }
}
