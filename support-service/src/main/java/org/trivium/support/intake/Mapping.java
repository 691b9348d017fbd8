package org.trivium.support.intake;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file says what.
 *
 * @param zone time zone of its times; absent for the district's
 * @param times patterns of its times, tried in this order
 */
public record Mapping(
        String name,
        @Nullable ZoneId zone,
        List<DateTimeFormatter> times,
        Map<Field, Rule> rules,
        Set<Field> required) {

    /** What no ticket can do without. */
    static final Set<Field> ALWAYS =
            EnumSet.of(Field.NUMBER, Field.OPENED, Field.REQUESTER, Field.SITE, Field.LEAF);

    public Mapping {
        times = List.copyOf(times);
        rules = Map.copyOf(rules);
        required = Set.copyOf(required);
    }

    /** The columns that this file would have to have and has not. */
    List<String> missing(Set<String> header) {
        List<String> missing = new ArrayList<>();
        for (Field field : required.stream().sorted().toList()) {
            Rule rule = rules.get(field);
            List<String> absent =
                    rule == null
                            ? List.of()
                            : rule.columns().stream().filter(c -> !header.contains(c)).toList();
            if (rule != null && (rule.join() != null || absent.size() == rule.columns().size())) {
                missing.addAll(absent);
            }
        }
        return missing;
    }

    /** Column names of a field, for messages. */
    String columns(Field field) {
        Rule rule = rules.get(field);
        return rule == null || rule.columns().isEmpty()
                ? field.toString()
                : String.join(" / ", rule.columns());
    }

    /**
     * How a field is made.
     *
     * @param columns the first that is not blank counts, or all are joined
     * @param join what stands between joined columns; absent when the first counts
     * @param blank stands for a blank part, and once when all are blank
     * @param fallback the value when the columns say nothing
     * @param values what the file's values mean here; empty when they are taken as they are
     */
    public record Rule(
            List<String> columns,
            @Nullable String join,
            @Nullable String blank,
            @Nullable String fallback,
            Map<String, String> values) {

        public Rule {
            columns = List.copyOf(columns);
            values = Map.copyOf(values);
        }

        /** The raw value of a record, blank for none. */
        String read(Map<String, String> cells) {
            List<String> parts =
                    columns.stream().map(c -> cells.getOrDefault(c, "").strip()).toList();
            boolean empty = parts.stream().allMatch(String::isEmpty);
            if (join != null && !empty) {
                return parts.stream()
                        .map(p -> p.isEmpty() && blank != null ? blank : p)
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.joining(join));
            }
            if (empty) {
                return blank != null ? blank : fallback == null ? "" : fallback;
            }
            return parts.stream().filter(p -> !p.isEmpty()).findFirst().orElse("");
        }
    }
}
