package org.trivium.support.intake;

/**
 * A ticket that an import has brought or changed.
 *
 * @param line line of the file that tells of it
 * @param externalNumber its number in the other system
 * @param opened true when the import brought it, false when it changed it
 */
public record Arrival(
        long line, String externalNumber, String ticketId, String ticketNumber, boolean opened) {}
