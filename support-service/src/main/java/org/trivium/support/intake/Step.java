package org.trivium.support.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One fact of the life that a row tells. */
record Step(What what, Instant at) {

    /** The life of a row, oldest first. */
    static List<Step> of(Row row) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(What.OPENED, row.time(Field.OPENED).orElseThrow()));
        row.time(Field.RECATEGORISED).ifPresent(at -> steps.add(new Step(What.RECATEGORISED, at)));
        assigned(row).ifPresent(at -> steps.add(new Step(What.ASSIGNED, at)));
        row.time(Field.REOPENED).ifPresent(at -> steps.add(new Step(What.REOPENED, at)));
        if (row.get(Field.MERGED_INTO) == null) {
            ended(row, steps);
        } else {
            steps.add(new Step(What.MERGED, row.time(Field.MERGED).orElseThrow()));
        }
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::what));
        return List.copyOf(steps);
    }

    /** A file that names who worked on it but not since when: known for sure when it ended. */
    private static Optional<Instant> assigned(Row row) {
        if (row.get(Field.ASSIGNEE) == null && row.get(Field.GROUP) == null) {
            return Optional.empty();
        }
        return row.time(Field.ASSIGNED)
                .or(() -> row.time(Field.RESOLVED))
                .or(() -> row.time(Field.CLOSED))
                .or(() -> row.time(Field.OPENED));
    }

    /** What is closed has been resolved: anew after a reopening, or at the latest then. */
    private static void ended(Row row, List<Step> steps) {
        Optional<Instant> resolved = row.time(Field.RESOLVED);
        Optional<Instant> closed = row.time(Field.CLOSED);
        resolved.ifPresent(at -> steps.add(new Step(What.RESOLVED, at)));
        closed.ifPresent(
                at -> {
                    boolean anew =
                            row.time(Field.REOPENED)
                                    .filter(again -> resolved.filter(again::isBefore).isEmpty())
                                    .isPresent();
                    if (resolved.isEmpty() || anew) {
                        steps.add(new Step(What.RESOLVED_AT_CLOSING, at));
                    }
                    steps.add(new Step(What.CLOSED, at));
                });
    }

    /** What happened, in the order in which it can happen within one minute. */
    enum What {
        OPENED(Field.OPENED),
        RECATEGORISED(Field.RECATEGORISED),
        ASSIGNED(Field.ASSIGNED),
        RESOLVED(Field.RESOLVED),
        REOPENED(Field.REOPENED),
        MERGED(Field.MERGED),
        RESOLVED_AT_CLOSING(Field.CLOSED),
        CLOSED(Field.CLOSED);

        private final Field field;

        What(Field field) {
            this.field = field;
        }

        /** The field that says when. */
        Field field() {
            return field;
        }
    }
}
