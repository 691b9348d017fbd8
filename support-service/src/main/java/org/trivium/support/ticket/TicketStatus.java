package org.trivium.support.ticket;

import java.util.Locale;
import java.util.Set;

/** Where a ticket stands; it knows its next states. */
public enum TicketStatus {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    WAITING_FOR_REQUESTER,
    WAITING_FOR_PARTS,
    RESOLVED,
    CLOSED,
    MERGED;

    /** The states that a verb may lead to from here, in the order of a ticket's life. */
    public Set<TicketStatus> next() {
        return switch (this) {
            case NEW, ASSIGNED ->
                    Set.of(
                            ASSIGNED,
                            IN_PROGRESS,
                            WAITING_FOR_REQUESTER,
                            WAITING_FOR_PARTS,
                            RESOLVED,
                            MERGED);
            case IN_PROGRESS -> Set.of(WAITING_FOR_REQUESTER, WAITING_FOR_PARTS, RESOLVED, MERGED);
            case WAITING_FOR_REQUESTER, WAITING_FOR_PARTS ->
                    Set.of(IN_PROGRESS, WAITING_FOR_REQUESTER, WAITING_FOR_PARTS, RESOLVED, MERGED);
            case RESOLVED -> Set.of(NEW, ASSIGNED, RESOLVED, CLOSED, MERGED);
            case CLOSED -> Set.of(NEW, ASSIGNED);
            case MERGED -> Set.of();
        };
    }

    /** True while someone still has to do something about it. */
    public boolean isOpen() {
        return compareTo(RESOLVED) < 0;
    }

    /** True once only reopening, or nothing at all, can change what is known of it. */
    public boolean isFinal() {
        return this == CLOSED || this == MERGED;
    }

    /** The spelling in requests and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
