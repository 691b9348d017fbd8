package org.trivium.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.launcher.Ports;
import org.trivium.stack.launcher.StackSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code ./trivium chaos} runs; exit code 0 only if the ledger balances. */
@Command(
        name = "chaos",
        description =
                "Kills the real processes while people work, and shows that nothing was lost.")
final class Chaos implements Callable<Integer> {

    private static final int WRONG = 1;

    @Option(names = "--project", defaultValue = "${sys:trivium.project:-.}", hidden = true)
    private Path project = Path.of(".");

    @Option(names = "--minutes", defaultValue = "3", description = "How long (3).")
    private double minutes;

    @Option(names = "--seed", description = "Of everything that is drawn; any if not said.")
    private @Nullable Long seed;

    @Option(names = "--home", paramLabel = "FOLDER", description = "Default .trivium/chaos.")
    private @Nullable Path home;

    @Option(names = "--port-base", paramLabel = "PORT", description = "Default: free ports.")
    private @Nullable Integer portBase;

    /** Runs it and prints the ledger last. */
    public static void main(String[] args) {
        int code = new CommandLine(new Chaos()).execute(args);
        System.out.flush();
        System.exit(code);
    }

    @Override
    public Integer call() throws IOException {
        Path folder = home == null ? project.resolve(".trivium/chaos") : home;
        StackSettings stack =
                StackSettings.of(project)
                        .withHome(folder)
                        .withPorts(portBase == null ? Ports.free() : Ports.from(portBase))
                        .withFresh(true);
        Duration time = Duration.ofMillis((long) (minutes * 60_000));
        long drawn = seed == null ? System.currentTimeMillis() : seed;
        var balance = new ChaosRun(new ChaosSettings(stack, time, drawn), System.out).run();
        balance.print(System.out);
        return balance.balances() ? 0 : WRONG;
    }
}
