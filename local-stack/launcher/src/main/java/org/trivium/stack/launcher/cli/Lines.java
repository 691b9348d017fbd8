package org.trivium.stack.launcher.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.trivium.stack.launcher.Watcher;

/** Prints one line for each thing that happens to a component. */
final class Lines implements Watcher {

    @Override
    public void started(String component, int port, boolean first) {
        print(component, "started on port " + port + (first ? ", for the first time" : ""));
    }

    @Override
    public void healthy(String component, Duration after) {
        print(
                component,
                String.format(Locale.ROOT, "healthy after %.1f s", after.toMillis() / 1000.0));
    }

    @Override
    public void stopping(String component, boolean writesCache) {
        if (writesCache) {
            print(component, "is writing its start-up cache, which it does once");
        }
    }

    @Override
    public void stopped(String component, boolean inTime) {
        print(component, inTime ? "stopped" : "killed: it did not stop in time");
    }

    @Override
    public void lost(String component, Path log) {
        print(component, "has ended unexpectedly; its last words are in " + log);
    }

    private static void print(String component, String what) {
        System.out.printf("  %-17s %s%n", component, what);
    }
}
