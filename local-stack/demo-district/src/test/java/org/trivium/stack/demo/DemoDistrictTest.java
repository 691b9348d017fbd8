package org.trivium.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivium.stack.demo.Planted.Kind;
import org.trivium.stack.demo.Ticket.Course;

class DemoDistrictTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-24T13:00");
    private static final DemoDistrict DISTRICT = DemoDistrict.draw(7, TUESDAY);

    @Test
    void sameSeedAndMomentGiveTheSameDistrict() {
        assertThat(DemoDistrict.draw(7, TUESDAY)).isEqualTo(DISTRICT);
        assertThat(DemoDistrict.draw(8, TUESDAY).tickets()).isNotEqualTo(DISTRICT.tickets());
    }

    @Test
    void hasTheSizeThatTheDemoPromises() {
        assertThat(DISTRICT.sites()).hasSize(12);
        assertThat(DISTRICT.people()).hasSize(400);
        assertThat(DISTRICT.devices()).hasSizeBetween(1_450, 1_550);
        assertThat(DISTRICT.tickets()).hasSizeBetween(5_500, 6_500);
        assertThat(DISTRICT.leaves()).hasSize(35);
        assertThat(DISTRICT.firstDay()).isBetween("2025-09-25", "2025-09-27");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-11-28", "2026-11-29", "2027-07-04", "2028-02-29"})
    void todayIsASchoolDayOfFallWhateverItsDate(LocalDate today) {
        CalendarDay day =
                DemoDistrict.draw(1, today).calendar().stream()
                        .filter(candidate -> candidate.date().equals(today))
                        .findFirst()
                        .orElseThrow();
        assertThat(day).isEqualTo(new CalendarDay(today, 1.0, "FALL", true));
    }

    @Test
    void calendarCoversHistoryAndTheRestOfTheYear() {
        assertThat(DISTRICT.calendar().getFirst().date()).isBefore(DISTRICT.firstDay());
        assertThat(DISTRICT.calendar().getLast().date())
                .isAfter(TUESDAY.toLocalDate().plusDays(180));
        assertThat(DISTRICT.calendar().stream().map(CalendarDay::cell).distinct())
                .containsExactlyInAnyOrder(
                        "PRE",
                        "START1",
                        "START2",
                        "START34",
                        "FALL",
                        "POSTBREAK",
                        "TESTING",
                        "SPRING",
                        "END",
                        "BREAK",
                        "SUMMER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T00:10", "2026-11-24T07:20", "2026-11-29T09:00"})
    void noTicketLiesAheadAndEveryLifeRunsInOrder(LocalDateTime now) {
        for (Ticket ticket : DemoDistrict.draw(3, now).tickets()) {
            Course life = ticket.course();
            List<LocalDateTime> times =
                    Stream.of(
                                    life.opened(),
                                    life.assigned(),
                                    life.recategorised(),
                                    life.started(),
                                    life.resolved(),
                                    life.reopened(),
                                    life.closed(),
                                    life.merged())
                            .filter(Objects::nonNull)
                            .toList();
            assertThat(times).as(ticket.number()).isSorted();
            assertThat(times.getLast()).isBeforeOrEqualTo(now);
            assertThat(ticket.outcome() == null).isEqualTo(life.resolved() == null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T08:59", "2026-11-24T09:00", "2026-11-28T11:00"})
    void recurrencesAreAliveToday(LocalDateTime now) {
        List<Planted> alive =
                DemoDistrict.draw(5, now).planted().stream().filter(Planted::alive).toList();
        assertThat(alive.stream().filter(e -> e.kind() == Kind.OUTBREAK)).hasSize(5);
        assertThat(alive.stream().filter(e -> e.kind() == Kind.CHRONIC)).hasSizeGreaterThan(3);
        boolean today = now.getHour() >= 9;
        assertThat(alive)
                .filteredOn(event -> event.kind() == Kind.BURST)
                .singleElement()
                .satisfies(
                        burst ->
                                assertThat(burst.start().equals(now.toLocalDate()))
                                        .isEqualTo(today));
    }

    @Test
    void everythingPlantedHasItsTickets() {
        assertThat(DISTRICT.planted()).allSatisfy(e -> assertThat(e.tickets()).isBetween(6, 150));
        assertThat(DISTRICT.planted().stream().filter(e -> e.kind() == Kind.OUTBREAK)).hasSize(29);
    }

    @Test
    void someTicketsAreMovedReopenedAndMerged() {
        assertThat(DISTRICT.tickets().stream().filter(t -> t.course().recategorised() != null))
                .hasSizeBetween(120, 400);
        assertThat(DISTRICT.tickets().stream().filter(t -> t.course().reopened() != null))
                .hasSizeBetween(150, 500);
        assertThat(DISTRICT.tickets().stream().filter(t -> !t.mergedInto().isEmpty()))
                .hasSizeBetween(30, 250)
                .allSatisfy(t -> assertThat(t.mergedInto()).isLessThan(t.number()));
    }

    @Test
    void sentencesAreFilledIn() {
        assertThat(DISTRICT.tickets())
                .allSatisfy(t -> assertThat(t.subject() + t.description()).doesNotContain("{"))
                .extracting(Ticket::description)
                .doesNotContain("");
        assertThat(DISTRICT.people())
                .extracting(Person::email)
                .doesNotHaveDuplicates()
                .allSatisfy(email -> assertThat(email).endsWith("@example.org"));
    }

    @Test
    void csvHasOneLineForEachTicketAndAllColumns() throws IOException {
        StringBuilder csv = new StringBuilder();
        DISTRICT.writeTickets(csv);
        List<String> lines = csv.toString().lines().toList();
        assertThat(lines).hasSize(DISTRICT.tickets().size() + 1);
        assertThat(lines).allSatisfy(line -> assertThat(Table.fields(line)).hasSize(26));
        assertThat(Table.fields(lines.get(1)).get(1)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    }
}
