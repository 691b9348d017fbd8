package org.trivium.support.detection;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** How many people, assets and models a window's tickets come from (section 4.5). */
final class Breadth {

    private final Map<Integer, Integer> requesters = new HashMap<>();
    private final Map<Integer, Integer> assets = new HashMap<>();
    private final Map<String, Integer> models = new HashMap<>();
    private int logged;

    /** Reads a key's log for the {@code h} days that end with {@code day}. */
    static Breadth of(KeyState key, int day, int h) {
        Breadth breadth = new Breadth();
        key.log.since(day - h, breadth::add);
        return breadth;
    }

    int logged() {
        return logged;
    }

    int people() {
        return requesters.size();
    }

    int assets() {
        return assets.size();
    }

    Map<String, Integer> models() {
        return models;
    }

    int ticketsWithModel() {
        return models.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Largest requester's share; one when nothing was logged. */
    double topShare() {
        return logged == 0 ? 1.0 : Collections.max(requesters.values()) / (double) logged;
    }

    boolean isOnePerson() {
        return people() < Parameters.MIN_REQ || topShare() > Parameters.MAX_REQ_SHARE;
    }

    private void add(LogEntry entry) {
        logged++;
        requesters.merge(entry.requester(), 1, Integer::sum);
        if (entry.asset() != 0) {
            assets.merge(entry.asset(), 1, Integer::sum);
        }
        if (!entry.model().isEmpty()) {
            models.merge(entry.model(), 1, Integer::sum);
        }
    }
}
