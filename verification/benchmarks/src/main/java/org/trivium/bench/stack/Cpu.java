package org.trivium.bench.stack;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Processor time of the components, as Linux counts it.
 *
 * @param millis by the name of the component
 */
record Cpu(Map<String, Long> millis) {

    /** Linux shows hundredths of a second, whatever its own clock does. */
    private static final long TICK_MILLIS = 10;

    /** Columns after the name, which may hold blanks. */
    private static final int USER = 11;

    /** What a process has used since it began. */
    static long millis(long pid) throws IOException {
        String line =
                Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.US_ASCII);
        List<String> columns =
                List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1));
        long ticks = Long.parseLong(columns.get(USER)) + Long.parseLong(columns.get(USER + 1));
        return ticks * TICK_MILLIS;
    }

    /** What was used since an earlier look. */
    Cpu since(Cpu before) {
        Map<String, Long> used = new LinkedHashMap<>();
        millis.forEach((name, now) -> used.put(name, now - before.millis.getOrDefault(name, 0L)));
        return new Cpu(used);
    }

    /** Milliseconds of all components for each of so many things. */
    double each(long count) {
        return (double) millis.values().stream().mapToLong(Long::longValue).sum() / count;
    }

    /** The same, component by component. */
    String shares(long count) {
        return millis.entrySet().stream()
                .map(
                        e ->
                                String.format(
                                        Locale.ROOT,
                                        "%s %.2f",
                                        e.getKey(),
                                        e.getValue() / (double) count))
                .collect(joining(", "));
    }
}
