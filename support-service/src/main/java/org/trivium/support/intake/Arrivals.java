package org.trivium.support.intake;

import java.util.List;
import java.util.Optional;
import org.trivium.starter.paging.Page;

/** The tickets that imports have brought or changed. */
public interface Arrivals {

    /** Notes some; those noted already stay as they are. */
    void addAll(ImportJob job, List<Arrival> arrivals);

    /** In order of line. */
    Page<Arrival> list(ImportJob job, Optional<String> after, int limit);
}
