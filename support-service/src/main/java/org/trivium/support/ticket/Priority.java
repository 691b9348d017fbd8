package org.trivium.support.ticket;

/** How urgent the trouble is; P1 stops teaching. */
public enum Priority {
    P1,
    P2,
    P3,
    P4
}
