package org.trivium.support.ticket;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.stream.LongStream;

/** Gives out the numbers that people call tickets by, counted by district and year. */
public final class TicketNumbers {

    private final Tickets tickets;

    public TicketNumbers(Tickets tickets) {
        this.tickets = tickets;
    }

    /** The next number of the year. */
    public String next(String district, Instant opened) {
        int year = year(opened);
        return number(year, tickets.reserveNumbers(district, year, 1));
    }

    /** A batch of tickets takes its numbers from here; asks for {@code size} at a time. */
    public Block block(String district, int size) {
        return new Block(district, size);
    }

    private static int year(Instant opened) {
        return opened.atZone(ZoneOffset.UTC).getYear();
    }

    private static String number(int year, long count) {
        return "T-%04d-%06d".formatted(year, count);
    }

    /** Numbers reserved for one batch; what is left over when it ends stays unused. */
    public final class Block {

        private final String district;
        private final int size;
        private final Map<Integer, Queue<Long>> reserved = new HashMap<>();

        private Block(String district, int size) {
            this.district = district;
            this.size = size;
        }

        /** The next number of the year. */
        public String next(Instant opened) {
            int year = year(opened);
            Queue<Long> left = reserved.computeIfAbsent(year, _ -> new ArrayDeque<>());
            if (left.isEmpty()) {
                long first = tickets.reserveNumbers(district, year, size);
                LongStream.range(first, first + size).forEach(left::add);
            }
            return number(year, left.remove());
        }
    }
}
