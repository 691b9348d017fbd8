package org.trivium.support.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Numbers of a file, and which of them are merged into which. */
final class Merges {

    private final Map<String, Long> lines = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Row> merged = new ArrayList<>();

    /** The line that has the number already, or null when it is new. */
    @Nullable Long seen(String number, long line) {
        return lines.putIfAbsent(number, line);
    }

    void refuse(String number) {
        refused.add(number);
    }

    void add(Row row) {
        if (row.get(Field.MERGED_INTO) != null) {
            merged.add(row);
        }
    }

    /** The rows whose other half is neither in the file nor known; those merged into them, too. */
    List<Row> loose(Predicate<String> known) {
        List<Row> loose = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<Row> found = merged.stream().filter(row -> !stands(into(row), known)).toList();
            merged.removeAll(found);
            found.forEach(row -> refuse(row.need(Field.NUMBER)));
            loose.addAll(found);
            more = !found.isEmpty();
        }
        return loose;
    }

    private boolean stands(String number, Predicate<String> known) {
        boolean comesIn = lines.containsKey(number) && !refused.contains(number);
        return comesIn || known.test(number);
    }

    private static String into(Row row) {
        return Objects.requireNonNull(row.get(Field.MERGED_INTO));
    }
}
