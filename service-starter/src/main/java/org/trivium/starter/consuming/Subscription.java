package org.trivium.starter.consuming;

import org.trivium.events.Topic;

/**
 * One topic read by one group; a bean of it makes the starter read.
 *
 * @param group name of the reader, such as {@code pd-suggestions}
 */
public record Subscription(Topic topic, String group, EventHandler handler) {

    /** Where the group's unreadable records go. */
    public String deadLetters() {
        return "%s.%s.dlt".formatted(topic.published(), group);
    }

    /** Where the group reads records again after a repair. */
    public String retry() {
        return "%s.%s.retry".formatted(topic.published(), group);
    }
}
