package org.trivium.support.recurrence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.support.recurrence.Findings.Tally;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.Ticket;

/**
 * What the tickets behind a recurrence are and cost, as they stand now.
 *
 * @param tickets those of the window that still stand on the leaf, merged ones left out
 * @param open those that nobody has resolved yet
 * @param people distinct people who had the trouble
 * @param confirmed those whose cause a technician has confirmed
 * @param technicianMinutes minutes of work that were written down
 * @param teachingMinutes minutes of teaching lost that were written down
 * @param timed tickets that say how long the work took
 */
public record Work(
        int tickets,
        int open,
        int people,
        List<Tally> sites,
        List<Tally> models,
        int confirmed,
        int technicianMinutes,
        int teachingMinutes,
        int timed) {

    static Work of(List<Ticket> tickets) {
        List<Resolution> resolutions =
                tickets.stream()
                        .map(ticket -> ticket.progress().resolution())
                        .filter(Objects::nonNull)
                        .toList();
        return new Work(
                tickets.size(),
                (int) tickets.stream().filter(ticket -> ticket.status().isOpen()).count(),
                (int) tickets.stream().map(t -> t.report().person()).distinct().count(),
                tallies(tickets, ticket -> ticket.report().site()),
                tallies(tickets, ticket -> ticket.report().model()),
                (int) resolutions.stream().filter(how -> how.kind() != null).count(),
                sum(resolutions, how -> orNone(how.minutes())),
                sum(resolutions, how -> orNone(how.teachingMinutes())),
                (int) resolutions.stream().filter(how -> how.minutes() != null).count());
    }

    /** Most tickets first. */
    private static List<Tally> tallies(
            List<Ticket> tickets, Function<Ticket, @Nullable String> what) {
        Map<String, Long> counts =
                tickets.stream()
                        .flatMap(ticket -> Stream.ofNullable(what.apply(ticket)))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Tally(entry.getKey(), Math.toIntExact(entry.getValue())))
                .toList();
    }

    private static int sum(List<Resolution> resolutions, ToIntFunction<Resolution> minutes) {
        return resolutions.stream().mapToInt(minutes).sum();
    }

    private static int orNone(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
    }
}
