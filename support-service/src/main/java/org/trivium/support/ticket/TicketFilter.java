package org.trivium.support.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;

/**
 * Which tickets a list shows; what is empty does not restrict it.
 *
 * @param leaves absent when any will do; a group may have none
 * @param exact fields that have one value
 */
public record TicketFilter(
        Set<TicketStatus> statuses,
        Set<String> sites,
        Optional<Set<String>> leaves,
        Set<Priority> priorities,
        Set<Kind> kinds,
        Map<Exact, String> exact,
        Period opened,
        Period resolved,
        Words.Search words) {

    /** The assignee of a ticket that no person has. */
    public static final String NOBODY = "nobody";

    /** A field with one value. */
    public enum Exact {
        ASSIGNEE,
        GROUP,
        REQUESTER,
        ON_BEHALF_OF,
        /** Requester, or who it was filed for. */
        PERSON,
        ASSET,
        MODEL,
        ROOM,
        /** The system that it came from. */
        SOURCE,
        /** Its number there. */
        EXTERNAL_NUMBER
    }

    /**
     * A stretch of time.
     *
     * @param from first instant that is meant
     * @param until first instant that is not
     */
    public record Period(@Nullable Instant from, @Nullable Instant until) {}
}
