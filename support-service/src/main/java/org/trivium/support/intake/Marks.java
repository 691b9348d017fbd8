package org.trivium.support.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The order in which the steps of all rows are told, eight bytes a step: second, row, place of the
 * step in its row.
 */
final class Marks {

    /** Most rows of a file. */
    static final int ROWS = 1 << 24;

    private static final int ROW_BITS = 24;
    private static final int STEP_BITS = 4;

    private long[] marks = new long[1024];
    private int size;

    /** Notes the new steps of a row. */
    void add(Row row) {
        List<Step> steps = Step.of(row);
        for (int place : row.pending()) {
            add(steps.get(place).at(), row.nr(), place);
        }
    }

    private void add(Instant at, int row, int place) {
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, size * 2);
        }
        marks[size++] =
                (at.getEpochSecond() << (ROW_BITS + STEP_BITS)) | ((long) row << STEP_BITS) | place;
    }

    /** Sorts what has been noted. */
    Marks inOrder() {
        Arrays.sort(marks, 0, size);
        return this;
    }

    int size() {
        return size;
    }

    /** The row of a mark. */
    int row(int mark) {
        return (int) (marks[mark] >>> STEP_BITS) & (ROWS - 1);
    }

    /** The place of the step in its row. */
    int step(int mark) {
        return (int) marks[mark] & ((1 << STEP_BITS) - 1);
    }
}
