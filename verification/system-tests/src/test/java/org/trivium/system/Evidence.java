package org.trivium.system;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.trivium.events.Flavour;
import org.trivium.events.RecurrenceFact;
import org.trivium.starter.event.ReceivedEvent;

/**
 * Which tickets the last evidence of a recurrence counts.
 *
 * @param from first moment of its window
 * @param until its last moment: the end of the day that it counts, or the record that caused it
 */
record Evidence(RecurrenceFact fact, LocalDateTime from, LocalDateTime until) {

    /** Of a district whose zone is UTC. */
    static Evidence lastOf(String recurrence, List<ReceivedEvent> events) {
        ReceivedEvent event =
                events.stream()
                        .filter(e -> e.subject().equals(recurrence))
                        .filter(e -> e.data(RecurrenceFact.class).count() != null)
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
        RecurrenceFact fact = event.data(RecurrenceFact.class);
        LocalDate day = counted(fact);
        Integer window = fact.windowDays();
        LocalDateTime end = day.atTime(LocalTime.MAX);
        LocalDateTime cause = LocalDateTime.ofInstant(event.time(), ZoneOffset.UTC);
        return new Evidence(
                fact,
                day.minusDays((window == null ? 1 : window) - 1L).atStartOfDay(),
                cause.isBefore(end) ? cause : end);
    }

    /** A chronic need that emerges on a Monday counts up to the day before. */
    private static LocalDate counted(RecurrenceFact fact) {
        return fact.flavour() == Flavour.CHRONIC && fact.day().getDayOfWeek().getValue() == 1
                ? fact.day().minusDays(1)
                : fact.day();
    }
}
