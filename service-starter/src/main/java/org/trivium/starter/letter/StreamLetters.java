package org.trivium.starter.letter;

import org.trivium.events.Topic;

/**
 * The dead letters of a stream processor, which puts them on their topic itself; a bean of it makes
 * the service keep them for its operators. They cannot be replayed.
 *
 * @param topic what the processor reads
 * @param group the processor's name
 * @param repair name of the rebuild that repairs what they are about
 */
public record StreamLetters(Topic topic, String group, String repair) {

    /** Where the processor puts them. */
    public String deadLetters() {
        return "%s.%s.dlt".formatted(topic.published(), group);
    }

    /** Name of the group that reads them there. */
    public String readers() {
        return group + "-letters";
    }
}
