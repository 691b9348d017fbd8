package org.trivium.stack.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What was planted in the stream, so that a detector can be judged.
 *
 * @param tickets tickets on top of the ordinary ones
 * @param cause the kind that most of them have
 * @param alive whether it still goes on today
 */
public record Planted(
        Kind kind,
        List<String> sites,
        String leaf,
        LocalDate start,
        LocalDate end,
        int tickets,
        String cause,
        boolean alive) {

    /** The shapes that recur in a school district. */
    public enum Kind {
        /** Many people at one site within days. */
        OUTBREAK,
        /** Several times as often as at like sites, for months. */
        CHRONIC,
        /** Many people at one site within ninety minutes. */
        BURST,
        /** One person again and again. */
        INDIVIDUAL,
        /** A wave through a group of sites or the whole district. */
        DISTRICT
    }

    boolean touches(String place) {
        return sites.contains(place);
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !start.isAfter(to) && !end.isBefore(from);
    }

    Planted withTickets(int drawn) {
        return new Planted(kind, sites, leaf, start, end, drawn, cause, alive);
    }
}
