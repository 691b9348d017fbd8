package org.trivium.starter.consuming;

import java.util.Arrays;
import java.util.List;
import org.trivium.events.Topic;

/**
 * Topics that a service writes to; a bean of it makes the starter see that they are there and
 * right.
 */
public record PublishedTopics(List<String> names) {

    public PublishedTopics {
        names = List.copyOf(names);
    }

    public static PublishedTopics of(Topic... topics) {
        return new PublishedTopics(Arrays.stream(topics).map(Topic::published).toList());
    }
}
