package org.trivium.support.detection;

import java.util.ArrayList;
import java.util.List;

/** What a recurrence asks for: a PD topic, a plan item, a document, a repair, a visit. */
public enum Target {
    PD,
    PLAN,
    DOC,
    REPAIR,
    COACH;

    /** Reads a leaf's default such as {@code PD+DOC}; {@code NONE} names no target. */
    static List<Target> parse(String text) {
        List<Target> targets = new ArrayList<>();
        int from = 0;
        while (!text.equals("NONE") && from <= text.length()) {
            int plus = text.indexOf('+', from);
            int to = plus < 0 ? text.length() : plus;
            targets.add(valueOf(text.substring(from, to)));
            from = to + 1;
        }
        return List.copyOf(targets);
    }
}
