package org.trivium.support.intake;

import java.util.List;
import java.util.Optional;
import org.trivium.starter.paging.Page;

/** What is wrong with the rows that did not come in. */
public interface Faults {

    void addAll(ImportJob job, List<Fault> faults);

    /** In order of line. */
    Page<Fault> list(ImportJob job, Optional<String> after, int limit);

    /** How many lines have something wrong with them. */
    long lines(ImportJob job);

    void clear(ImportJob job);
}
