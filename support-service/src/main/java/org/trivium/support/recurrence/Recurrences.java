package org.trivium.support.recurrence;

import java.util.List;
import java.util.Optional;
import org.trivium.starter.paging.Page;

/** All recurrences that have been told. */
public interface Recurrences {

    /** Keeps the recurrence and its news unless newer ones are known. */
    void keep(Recurrence recurrence, News news);

    Optional<Recurrence> byId(String district, String id);

    /**
     * The latest emerged first.
     *
     * @param reach whoever asks reads no others
     */
    Page<Recurrence> page(String district, Wanted wanted, Reach reach);

    /** Its life, oldest first. */
    List<News> life(String district, String id);
}
