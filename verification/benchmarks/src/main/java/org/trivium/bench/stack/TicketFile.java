package org.trivium.bench.stack;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Tickets as CSV in the columns of the mapping {@code trivium}, evenly over school days.
 *
 * @param groups how many sites, and how many leaves, and how many technicians there are
 * @param first day of the first ticket
 * @param perDay tickets on each school day
 */
record TicketFile(int groups, LocalDate first, int perDay) {

    private static final String HEADER =
            "number,opened_at,assigned_at,resolved_at,closed_at,requester,site,leaf,priority,"
                    + "subject,description,assigned_to,kind,fix,minutes\n";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int PEOPLE = 40;
    private static final int SCHOOL_MINUTES = 420;

    /** How far the tickets have come. */
    enum Course {
        /** Opened, assigned, resolved and closed: four facts. */
        CLOSED,
        /** Every second one is assigned, none is over, and each has a {@link Prose} of its own. */
        OPEN
    }

    /** Writes the tickets from a number to another, and returns the file. */
    Path write(int from, int to, Course course) throws IOException {
        Path file = Files.createTempFile("trivium-bench", ".csv");
        Random random = new Random(from);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            LocalDate day = day(from / perDay);
            for (int i = from; i < to; i++) {
                if (i > from && i % perDay == 0) {
                    day = next(day);
                }
                int minute = (i % perDay) * SCHOOL_MINUTES / perDay;
                out.write(line(i, day.atTime(8, 0).plusMinutes(minute), course, random));
            }
        }
        return file;
    }

    private String line(int i, LocalDateTime opened, Course course, Random random) {
        boolean closed = course == Course.CLOSED;
        boolean assigned = closed || i % 2 == 0;
        int site = random.nextInt(groups);
        return String.join(
                ",",
                "N%07d".formatted(i),
                MINUTE.format(opened),
                assigned ? MINUTE.format(opened.plusMinutes(20)) : "",
                closed ? MINUTE.format(opened.plusMinutes(300)) : "",
                closed ? MINUTE.format(opened.plusMinutes(2000)) : "",
                "p-%d-%d".formatted(site, random.nextInt(PEOPLE)),
                "SITE%02d".formatted(site),
                "bench.leaf-%02d".formatted(random.nextInt(groups)),
                "normal",
                "The projector in room %d shows no picture".formatted(i % 90),
                closed
                        ? "It was fine yesterday; cables and input are checked and a restart did not help"
                        : Prose.of(random),
                assigned ? "tech-%02d".formatted(random.nextInt(groups)) : "",
                closed ? "equipment" : "",
                closed ? "replaced the lamp" : "",
                closed ? "25\n" : "\n");
    }

    private LocalDate day(int schoolDays) {
        LocalDate day = first;
        for (int i = 0; i < schoolDays; i++) {
            day = next(day);
        }
        return day;
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            next = next.plusDays(1);
        }
        return next;
    }
}
