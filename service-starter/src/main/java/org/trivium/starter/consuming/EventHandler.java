package org.trivium.starter.consuming;

import org.trivium.starter.event.ReceivedEvent;

/**
 * Acts on events of a topic. It is called at least once for each, in order, and must be harmless
 * when called again. An exception that says that the database or the broker is away means "wait and
 * try again"; any other, theirs too, means that no retry will help.
 */
@FunctionalInterface
public interface EventHandler {

    void handle(ReceivedEvent event);
}
