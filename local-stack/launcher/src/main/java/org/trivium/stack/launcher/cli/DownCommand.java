package org.trivium.stack.launcher.cli;

import java.util.concurrent.Callable;
import org.trivium.stack.launcher.Shutdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what an earlier command started. */
@Command(name = "down", description = "Stops everything gracefully.")
final class DownCommand implements Callable<Integer> {

    @Mixin private Where where = new Where();

    @Override
    public Integer call() {
        int stopped = new Shutdown(where.home(), new Lines()).run();
        System.out.println(stopped == 0 ? "Nothing was running." : "Everything has stopped.");
        return 0;
    }
}
