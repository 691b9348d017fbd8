package org.trivium.stack.launcher.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trivium.stack.launcher.process.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What {@code ./trivium} runs once a JDK is found and the project is built. */
@Command(
        name = "./trivium",
        description = "Runs Trivium on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ImportCommand.class,
            RebuildCommand.class
        })
public final class Trivium {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private Trivium() {}

    /** Runs one command; exit code 0, 1 if it was refused, 2 if it was not understood. */
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        System.out.flush();
        System.exit(code);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Trivium())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(oneSentence())
                .setParameterExceptionHandler(oneSentenceOfUsage());
    }

    private static IExecutionExceptionHandler oneSentence() {
        return (failure, line, _) -> {
            if (failure instanceof Refused) {
                line.getErr().println(failure.getMessage());
                return REFUSED;
            }
            throw failure;
        };
    }

    private static IParameterExceptionHandler oneSentenceOfUsage() {
        return (failure, args) -> {
            failure.getCommandLine().getErr().println(sentence(failure, List.of(args)));
            return MISUSED;
        };
    }

    private static String sentence(ParameterException failure, List<String> args) {
        boolean noCommand = args.isEmpty();
        if (noCommand) {
            return "Say what to do: ./trivium demo, up, down, status, import, rebuild, test or help.";
        }
        boolean atTop = failure.getCommandLine().getParent() == null;
        if (atTop && failure instanceof UnmatchedArgumentException) {
            return "There is no command '%s': ./trivium help lists them.".formatted(args.get(0));
        }
        return "%s: see ./trivium help.".formatted(failure.getMessage());
    }
}
