package org.trivium.starter.outbox;

import org.trivium.starter.event.Announcement;

/** Decides whether an event may leave now; what may not stays in its document until it may. */
@FunctionalInterface
public interface RelayGate {

    /** The gate of a service that never holds anything back. */
    RelayGate OPEN = event -> true;

    boolean passes(Announcement event);
}
