package org.trivium.stack.launcher;

import java.nio.file.Path;
import java.time.Duration;

/** Hears what happens to the components; calls come from several threads. */
public interface Watcher {

    /** Hears nothing. */
    Watcher SILENT = new Watcher() {};

    /** A component was started; {@code first} if this run prepares the quick start of the next. */
    default void started(String component, int port, boolean first) {}

    /** A component serves, that long after it was started. */
    default void healthy(String component, Duration after) {}

    /**
     * A component is asked to stop; {@code writesCache} if it first writes the cache for quick
     * starts.
     */
    default void stopping(String component, boolean writesCache) {}

    /** A component has ended in its own time, or had to be killed. */
    default void stopped(String component, boolean inTime) {}

    /** A component has ended although nobody asked it to. */
    default void lost(String component, Path log) {}
}
