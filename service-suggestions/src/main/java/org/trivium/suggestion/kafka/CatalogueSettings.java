package org.trivium.suggestion.kafka;

import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.consuming.PublishedTopics;

/**
 * How the published catalogue names a desk's suggestions.
 *
 * @param own where they are announced
 * @param other the topic of the desk to link with
 * @param group name of the desk as a reader
 * @param types the announcements that it makes
 */
public record CatalogueSettings(Topic own, Topic other, String group, Types types) {

    PublishedTopics published() {
        return PublishedTopics.of(own);
    }

    /** What became of a suggestion, as an event type each. */
    public record Types(
            EventType suggested,
            EventType accepted,
            EventType dismissed,
            EventType snoozed,
            EventType withdrawn,
            EventType reopened) {}
}
