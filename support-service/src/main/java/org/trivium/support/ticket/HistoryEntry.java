package org.trivium.support.ticket;

/**
 * One fact of a ticket's life.
 *
 * @param version version of the ticket after it, counted from 1
 */
public record HistoryEntry(long version, Stamp stamp, TicketEvent event) {}
