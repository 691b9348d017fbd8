package org.trivium.support.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What the moments of a row must be to each other. */
final class RowRules {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final Row row;
    private final Mapping mapping;
    private final Instant now;

    RowRules(Row row, Mapping mapping, Instant now) {
        this.row = row;
        this.mapping = mapping;
        this.now = now;
    }

    void check(Consumer<Fault> faults) {
        Instant opened = row.time(Field.OPENED).orElseThrow();
        for (Field field : Field.values()) {
            if (field.isTime()) {
                row.time(field)
                        .flatMap(at -> wrong(at, opened))
                        .ifPresent(why -> faults.accept(fault(field, why)));
            }
        }
        order(Field.RESOLVED, Field.CLOSED, faults);
        order(Field.RESOLVED, Field.REOPENED, faults);
        order(Field.REOPENED, Field.CLOSED, faults);
        together(Field.REOPENED, Field.RESOLVED, faults);
        together(Field.RECATEGORISED, Field.RECATEGORISED_FROM, faults);
        together(Field.MERGED_INTO, Field.MERGED, faults);
        if (row.need(Field.NUMBER).equals(row.get(Field.MERGED_INTO))) {
            faults.accept(fault(Field.MERGED_INTO, "is the row itself"));
        }
    }

    private Optional<String> wrong(Instant at, Instant opened) {
        if (at.isAfter(now)) {
            return Optional.of("lies in the future");
        }
        if (at.isBefore(EARLIEST)) {
            return Optional.of("lies before 1990");
        }
        return at.isBefore(opened)
                ? Optional.of("lies before " + mapping.columns(Field.OPENED))
                : Optional.empty();
    }

    private void order(Field earlier, Field later, Consumer<Fault> faults) {
        Optional<Instant> first = row.time(earlier);
        Optional<Instant> second = row.time(later);
        if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
            faults.accept(fault(later, "lies before " + mapping.columns(earlier)));
        }
    }

    private void together(Field field, Field needed, Consumer<Fault> faults) {
        if (row.get(field) != null && row.get(needed) == null) {
            faults.accept(fault(needed, "is missing beside " + mapping.columns(field)));
        }
    }

    private Fault fault(Field field, String why) {
        return new Fault(row.line(), mapping.columns(field), why);
    }
}
