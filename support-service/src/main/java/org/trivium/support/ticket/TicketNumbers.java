package org.trivium.support.ticket;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Gives out the numbers that people call tickets by, counted by district and local year. */
public final class TicketNumbers {

    private final Tickets tickets;
    private final NumberQueue queue;
    private final Function<String, ZoneId> zones;

    /**
     * @param zones zone of a district, whose new year it is
     */
    public TicketNumbers(Tickets tickets, Function<String, ZoneId> zones) {
        this.tickets = tickets;
        this.queue = new NumberQueue(tickets);
        this.zones = zones;
    }

    /** The next number of the year. */
    public String next(String district, Instant opened) {
        int year = year(opened, zones.apply(district));
        return number(year, queue.next(district, year));
    }

    /** A batch of tickets takes its numbers from here; asks for {@code size} at a time. */
    public Block block(String district, int size) {
        return new Block(district, zones.apply(district), size);
    }

    private static int year(Instant opened, ZoneId zone) {
        return opened.atZone(zone).getYear();
    }

    private static String number(int year, long count) {
        return "T-%04d-%06d".formatted(year, count);
    }

    /** Numbers reserved for one batch; what is left over when it ends stays unused. */
    public final class Block {

        private final String district;
        private final ZoneId zone;
        private final int size;
        private final Map<Integer, Queue<Long>> reserved = new HashMap<>();

        private Block(String district, ZoneId zone, int size) {
            this.district = district;
            this.zone = zone;
            this.size = size;
        }

        /** The next number of the year. */
        public String next(Instant opened) {
            int year = year(opened, zone);
            Queue<Long> left = reserved.computeIfAbsent(year, _ -> new ArrayDeque<>());
            if (left.isEmpty()) {
                long first = tickets.reserveNumbers(district, year, size);
                LongStream.range(first, first + size).forEach(left::add);
            }
            return number(year, left.remove());
        }
    }
}
