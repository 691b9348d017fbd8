package org.trivium.starter.event;

import java.util.List;

/**
 * Says in the published language what a change means to others; implemented beside Kafka, used
 * where the change is saved.
 */
@FunctionalInterface
public interface Announcer<C> {

    /** The events of a change, oldest first; none when nobody outside needs to know. */
    List<Announcement> announce(C change);
}
