package org.trivium.suggestion.mongo;

import org.trivium.starter.mongo.Stored;
import org.trivium.suggestion.Link;
import org.trivium.suggestion.State;
import org.trivium.suggestion.Target;

/** What is known of one suggestion of the other desk; its version is that of the suggestion. */
record StoredLink(
        String id,
        String district,
        long version,
        String service,
        String suggestion,
        String recurrence,
        Target target,
        State state)
        implements Stored {

    static StoredLink of(String district, Link from) {
        return new StoredLink(
                district + "|" + from.suggestion(),
                district,
                from.version(),
                from.service(),
                from.suggestion(),
                from.recurrence(),
                from.target(),
                from.state());
    }

    Link link() {
        return new Link(service, suggestion, version, recurrence, target, state);
    }
}
