package org.trivium.support.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file.
 *
 * @param line line of the file where it starts, counted from 1
 * @param broken why it cannot be read; its cells are empty then
 */
record CsvRecord(long line, List<String> cells, @Nullable String broken) {

    CsvRecord {
        cells = List.copyOf(cells);
    }

    static CsvRecord broken(long line, String why) {
        return new CsvRecord(line, List.of(), why);
    }

    /** True when it says nothing at all. */
    boolean isBlank() {
        return broken == null && cells.stream().allMatch(String::isBlank);
    }
}
