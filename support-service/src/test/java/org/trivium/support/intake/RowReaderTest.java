package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivium.support.intake.RowReader.Reading;

class RowReaderTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static final List<String> INCIDENT =
            List.of(
                    "number",
                    "opened_at",
                    "resolved_at",
                    "closed_at",
                    "caller_id",
                    "location",
                    "category",
                    "subcategory",
                    "assigned_to",
                    "resolved_by",
                    "priority");
    private static final List<String> TICKET =
            List.of(
                    "number",
                    "opened_at",
                    "resolved_at",
                    "reopened_at",
                    "closed_at",
                    "recategorised_at",
                    "recategorised_from",
                    "requester",
                    "site",
                    "leaf",
                    "kind",
                    "minutes");

    private final MappingFiles mappings = new MappingFiles(null);

    @Test
    void leafIsCategoryAndSubcategory() {
        assertThat(incident("A", "B").need(Field.LEAF)).isEqualTo("A / B");
        assertThat(incident("", "B").need(Field.LEAF)).isEqualTo("unknown / B");
        assertThat(incident("A", "").need(Field.LEAF)).isEqualTo("A / unknown");
        assertThat(incident("", "").need(Field.LEAF)).isEqualTo("unknown");
    }

    @Test
    void incidentTimesAreTheDistricts() {
        Row row = incident("A", "B");

        assertThat(row.time(Field.OPENED)).contains(Instant.parse("2026-03-02T14:00:00Z"));
        assertThat(row.get(Field.PRIORITY)).isEqualTo("P3");
        assertThat(row.get(Field.ASSIGNEE)).isEqualTo("Resolved by 5");
    }

    @Test
    void closedWithoutResolutionIsResolvedAtClosing() {
        Row row =
                row(
                        "servicenow",
                        INCIDENT,
                        List.of(
                                "1",
                                "2026-03-02 08:00",
                                "",
                                "2026-03-05 08:00",
                                "c",
                                "l",
                                "a",
                                "b",
                                "",
                                "",
                                ""));

        assertThat(Step.of(row))
                .extracting(Step::what)
                .containsExactly(Step.What.OPENED, Step.What.RESOLVED_AT_CLOSING, Step.What.CLOSED);
    }

    @Test
    void reopenedAndClosedIsResolvedAnew() {
        Row row = ticket("2026-03-03 08:00", "2026-03-04 08:00", "2026-03-05 08:00", "equipment");

        assertThat(Step.of(row))
                .extracting(Step::what)
                .containsExactly(
                        Step.What.OPENED,
                        Step.What.RESOLVED,
                        Step.What.REOPENED,
                        Step.What.RESOLVED_AT_CLOSING,
                        Step.What.CLOSED);
        assertThat(row.get(Field.KIND)).isEqualTo("EQUIPMENT");
    }

    @Test
    void everyFaultOfARowIsNamedByItsColumn() {
        Reading reading =
                read(
                        "trivium",
                        TICKET,
                        List.of("", "03/02/2026", "", "", "", "", "", "p", "s", "l", "magic", "x"));

        assertThat(reading.faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("number", "opened_at", "kind", "minutes");
        assertThat(reading.faults()).allMatch(fault -> fault.line() == 7);
    }

    @Test
    void endBeforeBeginningIsRefused() {
        Reading reading =
                read("trivium", TICKET, ticketCells("2026-03-01 08:00", "", "", "access"));

        assertThat(reading.faults())
                .containsExactly(new Fault(7, "resolved_at", "lies before opened_at"));
    }

    @Test
    void futureIsRefused() {
        Reading reading =
                read("trivium", TICKET, ticketCells("2099-03-01 08:00", "", "", "access"));

        assertThat(reading.faults())
                .containsExactly(new Fault(7, "resolved_at", "lies in the future"));
    }

    @Test
    void tooManyCharactersAreRefused() {
        List<String> cells = new ArrayList<>(ticketCells("", "", "", ""));
        cells.set(0, "n".repeat(65));

        assertThat(read("trivium", TICKET, cells).faults())
                .containsExactly(new Fault(7, "number", "has 65 characters, at most 64 go in"));
    }

    @Test
    void missingCellsAreRefused() {
        assertThat(read("trivium", TICKET, List.of("1", "2")).faults())
                .containsExactly(new Fault(7, "line", "has 2 values, the header names 12"));
    }

    @Test
    void headerMustHaveTheColumns() {
        Mapping mapping = mappings.need("servicenow");

        assertThat(
                        RowReader.missing(
                                mapping, List.of("Number", "opened_at", "caller_id", "category")))
                .containsExactlyInAnyOrder("location", "subcategory");
    }

    @Test
    void wordsAndNumbersOfPriorityMeanTheSame() {
        assertThat(priority("urgent")).isEqualTo("P1");
        assertThat(priority("low")).isEqualTo("P4");
        assertThat(priority("p2")).isEqualTo("P2");
        assertThat(priority("")).isEqualTo("P3");
    }

    @Test
    void marksAreInOrderOfTime() {
        Row early = ticket("2026-03-03 08:00", "", "", "").with(0, List.of(0, 1));
        List<String> cells = new ArrayList<>(ticketCells("2026-03-02 10:00", "", "", ""));
        cells.set(1, "2026-03-02 09:00");
        Row late = row("trivium", TICKET, cells).with(1, List.of(0, 1));
        Marks marks = new Marks();
        marks.add(late);
        marks.add(early);
        marks.inOrder();

        assertThat(List.of(marks.row(0), marks.row(1), marks.row(2), marks.row(3)))
                .containsExactly(0, 1, 1, 0);
        assertThat(List.of(marks.step(0), marks.step(1), marks.step(2), marks.step(3)))
                .containsExactly(0, 0, 1, 1);
    }

    private @Nullable String priority(String word) {
        List<String> header = new ArrayList<>(TICKET);
        List<String> cells = new ArrayList<>(ticketCells("", "", "", ""));
        header.add("priority");
        cells.add(word);
        return row("trivium", header, cells).get(Field.PRIORITY);
    }

    private Row incident(String category, String subcategory) {
        return row(
                "servicenow",
                INCIDENT,
                List.of(
                        "INC1",
                        "2026-03-02 08:00",
                        "2026-03-02 09:00",
                        "2026-03-05 08:00",
                        "Caller 1",
                        "Location 2",
                        category,
                        subcategory,
                        "",
                        "Resolved by 5",
                        "3 - Moderate"));
    }

    private Row ticket(String resolved, String reopened, String closed, String kind) {
        return row("trivium", TICKET, ticketCells(resolved, reopened, closed, kind));
    }

    private static List<String> ticketCells(
            String resolved, String reopened, String closed, String kind) {
        return List.of(
                "1",
                "2026-03-02 08:00",
                resolved,
                reopened,
                closed,
                "",
                "",
                "p",
                "s",
                "l",
                kind,
                "");
    }

    private Row row(String mapping, List<String> header, List<String> cells) {
        Reading reading = read(mapping, header, cells);
        assertThat(reading.faults()).isEmpty();
        return Objects.requireNonNull(reading.row());
    }

    private Reading read(String mapping, List<String> header, List<String> cells) {
        Mapping known = mappings.need(mapping);
        return new RowReader(known, header, known.times(Manner.PLAIN, CHICAGO), NOW)
                .read(new CsvRecord(7, cells, null));
    }
}
