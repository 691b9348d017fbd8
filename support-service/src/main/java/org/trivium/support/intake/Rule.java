package org.trivium.support.intake;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a field is made of the columns of a record.
 *
 * @param columns the first that is not blank counts, or all are joined
 * @param join what stands between joined columns; absent when the first counts
 * @param blank stands for a blank part, and once when all are blank
 * @param fallback the value when the columns say nothing
 * @param values what the file's values mean here; empty when they are taken as they are
 * @param more what is seldom needed
 */
public record Rule(
        List<String> columns,
        @Nullable String join,
        @Nullable String blank,
        @Nullable String fallback,
        Map<String, String> values,
        More more) {

    public Rule {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
    }

    /** The raw value of a record, blank for none. */
    String read(Map<String, String> cells) {
        if (!more.counts(cells)) {
            return "";
        }
        List<String> parts =
                columns.stream().map(c -> more.stripped(cells.getOrDefault(c, ""))).toList();
        boolean empty = parts.stream().allMatch(String::isEmpty);
        if (join != null && !empty) {
            return parts.stream()
                    .map(p -> p.isEmpty() && blank != null ? blank : p)
                    .filter(p -> !p.isEmpty())
                    .collect(joining(join));
        }
        if (empty) {
            return blank != null ? blank : fallback == null ? "" : fallback;
        }
        return parts.stream().filter(p -> !p.isEmpty()).findFirst().orElse("");
    }

    /**
     * What is seldom needed.
     *
     * @param without characters that are left out
     * @param when column that must have one of the values for the field to count, if the file has
     *     it
     * @param among those values, in lower case
     * @param nothing what the file writes where there is nothing, in lower case
     */
    public record More(
            @Nullable String without,
            @Nullable String when,
            Set<String> among,
            Set<String> nothing) {

        public More {
            among = Set.copyOf(among);
            nothing = Set.copyOf(nothing);
        }

        private boolean counts(Map<String, String> cells) {
            String decides = when == null ? null : cells.get(when);
            return decides == null || among.contains(decides.strip().toLowerCase(Locale.ROOT));
        }

        private String stripped(String cell) {
            StringBuilder kept = new StringBuilder();
            cell.chars()
                    .filter(c -> without == null || without.indexOf(c) < 0)
                    .forEach(c -> kept.append((char) c));
            String text = kept.toString().strip();
            return nothing.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
        }
    }
}
