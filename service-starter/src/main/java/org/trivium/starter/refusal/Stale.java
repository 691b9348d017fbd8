package org.trivium.starter.refusal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Someone else has changed it since the caller read it. */
public class Stale extends Refusal {

    private final long current;

    /** {@code current} is the version that the thing has now. */
    public Stale(String what, String id, long current) {
        this(what, id, current, Map.of());
    }

    /** The same with what has become of the thing meanwhile. */
    public Stale(String what, String id, long current, Map<String, Object> now) {
        super(
                "%s %s has changed since it was read: read it again and decide anew."
                        .formatted(what, id),
                with(now, current));
        this.current = current;
    }

    /** The version that the thing has now. */
    public long current() {
        return current;
    }

    private static Map<String, Object> with(Map<String, Object> now, long current) {
        Map<String, Object> facts = new LinkedHashMap<>(now);
        facts.put("currentVersion", current);
        return facts;
    }
}
