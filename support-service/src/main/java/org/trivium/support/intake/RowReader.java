package org.trivium.support.intake;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;
import org.trivium.support.ticket.Priority;

/** Turns the records of one file into rows, or says what is wrong with them. */
final class RowReader {

    private final Mapping mapping;
    private final List<String> header;
    private final Times times;
    private final Instant now;

    /**
     * @param now a row that is dated later is refused
     */
    RowReader(Mapping mapping, List<String> header, Times times, Instant now) {
        this.mapping = mapping;
        this.header = names(header);
        this.times = times;
        this.now = now;
    }

    static List<String> names(List<String> header) {
        return header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    Reading read(CsvRecord record) {
        if (record.broken() != null) {
            return Reading.refused(new Fault(record.line(), "line", record.broken()));
        }
        if (record.cells().size() != header.size()) {
            return Reading.refused(
                    new Fault(
                            record.line(),
                            "line",
                            "has %d values, the header names %d"
                                    .formatted(record.cells().size(), header.size())));
        }
        return new Values(record.line(), cells(header, record)).reading();
    }

    /** The cells of a record by the names of the header, which must be as many. */
    static Map<String, String> cells(List<String> header, CsvRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.putIfAbsent(header.get(i), record.cells().get(i));
        }
        return cells;
    }

    /** A row, or why there is none. */
    record Reading(@Nullable Row row, List<Fault> faults) {

        static Reading refused(Fault fault) {
            return new Reading(null, List.of(fault));
        }
    }

    /** The values of one record, field by field. */
    private final class Values {

        private final long line;
        private final Map<String, String> cells;
        private final Map<Field, String> values = new EnumMap<>(Field.class);
        private final List<Fault> faults = new ArrayList<>();

        Values(long line, Map<String, String> cells) {
            this.line = line;
            this.cells = cells;
        }

        Reading reading() {
            mapping.rules().forEach(this::value);
            if (!faults.isEmpty()) {
                return new Reading(null, faults);
            }
            Row row = new Row(0, line, values, List.of());
            new RowRules(row, mapping, now).check(faults::add);
            return faults.isEmpty() ? new Reading(row, List.of()) : new Reading(null, faults);
        }

        private void value(Field field, Rule rule) {
            String raw = rule.read(cells);
            if (raw.isEmpty()) {
                if (mapping.required().contains(field)) {
                    refuse(field, "is missing");
                }
            } else if (raw.length() > field.longest()) {
                refuse(
                        field,
                        "has %d characters, at most %d go in"
                                .formatted(raw.length(), field.longest()));
            } else {
                translated(field, rule, raw).ifPresent(value -> values.put(field, value));
            }
        }

        private Optional<String> translated(Field field, Rule rule, String raw) {
            String meant = rule.values().get(raw.toLowerCase(Locale.ROOT));
            String value = meant == null ? raw : meant;
            if (field.isTime()) {
                return time(field, value);
            }
            return switch (field) {
                case PRIORITY -> oneOf(field, value, Priority.values());
                case KIND -> oneOf(field, value, Kind.values());
                case MINUTES, TEACHING_MINUTES -> count(field, value);
                default -> Optional.of(value);
            };
        }

        private Optional<String> oneOf(Field field, String value, Enum<?>[] all) {
            Optional<String> found =
                    Arrays.stream(all)
                            .filter(one -> one.toString().equalsIgnoreCase(value))
                            .map(Enum::name)
                            .findFirst();
            if (found.isEmpty()) {
                String choices = Arrays.stream(all).map(Enum::toString).collect(joining(", "));
                refuse(field, "\"%s\" is none of %s".formatted(value, choices));
            }
            return found;
        }

        private Optional<String> count(Field field, String value) {
            if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(value);
            }
            refuse(field, "\"%s\" is no number of minutes".formatted(value));
            return Optional.empty();
        }

        private Optional<String> time(Field field, String value) {
            Optional<Instant> read = times.read(value);
            if (read.isEmpty()) {
                String order = times.order() == null ? "" : " with dates " + times.order();
                refuse(field, "\"%s\" is no time of this mapping%s".formatted(value, order));
            }
            return read.map(Instant::toString);
        }

        private void refuse(Field field, String why) {
            faults.add(new Fault(line, mapping.columns(field), why));
        }
    }

    /** The columns that a header lacks for a mapping. */
    static List<String> missing(Mapping mapping, List<String> header) {
        return mapping.missing(Set.copyOf(names(header)));
    }
}
