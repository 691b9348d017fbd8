package org.trivium.support.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trivium.starter.paging.Page;

/** All imports. */
public interface ImportJobs {

    /** Adds one; says false when another one of the district has not ended. */
    boolean add(ImportJob job);

    Optional<ImportJob> find(String district, String id);

    /** The one of the district that has not ended. */
    Optional<ImportJob> running(String district);

    /** Newest first. */
    Page<ImportJob> list(String district, Optional<String> after, int limit);

    /** Those of all districts that nobody works on. */
    List<ImportJob> due(Instant now);

    /** How many of all districts have failed several times without progress. */
    long stumbling();

    /** Saves the next version; says false when someone else has saved it already. */
    boolean save(ImportJob next);

    /** Forgets one that never began. */
    void remove(ImportJob job);
}
