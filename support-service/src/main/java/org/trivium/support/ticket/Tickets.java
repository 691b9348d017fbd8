package org.trivium.support.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All tickets; saving a change also announces it, in the same write. */
public interface Tickets {

    Optional<Ticket> byId(String district, String id);

    Optional<Ticket> byNumber(String district, String number);

    /** The tickets of a source that are known already, by their numbers there. */
    Map<String, Ticket> byExternalNumbers(
            String district, String source, Collection<String> numbers);

    /**
     * Saves one change; says false when the ticket has changed since, or when a new one has an
     * external number that is taken.
     */
    boolean save(TicketChange change);

    /**
     * Saves a batch of one district in one round trip. Several changes of one ticket, in order, are
     * one write with all their announcements. Nothing is sent before {@link #relayNow}.
     *
     * @return ids of the tickets that somebody else had changed meanwhile: theirs are not saved
     */
    List<String> saveAll(List<TicketChange> changes);

    /** Sends what these tickets have not sent and returns when the broker has acknowledged it. */
    void relayNow(Collection<String> ids);

    /** Sends, in order, what any ticket of the district has not sent. */
    void relayWaiting(String district);

    /** When the first ticket of the district was reported. */
    Optional<Instant> firstOpened(String district);

    /** Every ticket by the time of its filing, oldest first; close the stream. */
    Stream<Ticket> oldestFirst(String district);

    /** The highest numbers given out so far grow by {@code count}; returns the first new one. */
    long reserveNumbers(String district, int year, int count);
}
