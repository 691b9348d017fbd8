package org.trivium.suggestion;

import java.util.function.BiConsumer;

/** All that the detector has ever said. */
public interface ToldRecurrences {

    /** Gives each piece of news with its district, in the order in which it was told. */
    void each(BiConsumer<String, News> listener);
}
