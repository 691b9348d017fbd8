package org.trivium.support.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that will come in.
 *
 * @param nr counts the rows of an import from 0
 * @param line line of the file where it starts
 * @param values what it says; moments in ISO 8601
 * @param pending places, among the steps of its life, of those that are new
 */
public record Row(int nr, long line, Map<Field, String> values, List<Integer> pending) {

    public Row {
        Map<Field, String> sorted = new EnumMap<>(Field.class);
        sorted.putAll(values);
        values = Map.copyOf(sorted);
        pending = List.copyOf(pending);
    }

    /** What it says of a field that every row has. */
    String need(Field field) {
        return Objects.requireNonNull(values.get(field), field.toString());
    }

    @Nullable String get(Field field) {
        return values.get(field);
    }

    Optional<Instant> time(Field field) {
        return Optional.ofNullable(values.get(field)).map(Instant::parse);
    }

    Row with(int number, List<Integer> steps) {
        return new Row(number, line, values, steps);
    }
}
