package org.trivium.support.intake;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The rows of an import that say something new. */
public interface Rows {

    void addAll(ImportJob job, List<Row> rows);

    /** Hands over every row, in no particular order. */
    void each(ImportJob job, Consumer<Row> reader);

    /** Those of that numbers. */
    List<Row> find(ImportJob job, Collection<Integer> numbers);

    void remove(ImportJob job, Collection<Integer> numbers);

    void clear(ImportJob job);
}
