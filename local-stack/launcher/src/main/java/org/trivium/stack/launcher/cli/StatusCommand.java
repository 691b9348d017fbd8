package org.trivium.stack.launcher.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.trivium.stack.launcher.RunRecord;
import org.trivium.stack.launcher.process.Probe;
import org.trivium.stack.launcher.process.Processes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows each component's health, port, process and memory. */
@Command(name = "status", description = "Shows each component's health, port and memory.")
final class StatusCommand implements Callable<Integer> {

    private static final int SOMETHING_IS_WRONG = 1;
    private static final String ROW = "  %-17s %-10s %5s %8s %8s%n";

    @Mixin private Where where = new Where();

    @Override
    public Integer call() {
        var entries = new RunRecord(where.home()).entries();
        if (entries.stream().noneMatch(entry -> entry.process().isPresent())) {
            System.out.println("Nothing is running; ./trivium up starts it.");
            return SOMETHING_IS_WRONG;
        }
        System.out.printf(ROW, "component", "health", "port", "pid", "memory");
        entries.forEach(StatusCommand::print);
        System.out.printf(ROW, "together", "", "", "", megabytes(total(entries)));
        System.out.println(SignIn.line(where.secrets().password()));
        boolean fine = entries.stream().allMatch(entry -> health(entry).equals("healthy"));
        return fine ? 0 : SOMETHING_IS_WRONG;
    }

    private static void print(RunRecord.Entry entry) {
        boolean alive = entry.process().isPresent();
        System.out.printf(
                ROW,
                entry.name(),
                health(entry),
                entry.port() == 0 ? "" : entry.port(),
                alive ? entry.pid() : "",
                alive ? megabytes(memory(entry)) : "");
    }

    private static String health(RunRecord.Entry entry) {
        if (entry.process().isEmpty()) {
            return "ended";
        }
        return probe(entry) ? "healthy" : "not ready";
    }

    private static boolean probe(RunRecord.Entry entry) {
        return switch (entry.role()) {
            case LAUNCHER -> true;
            case STORE -> new Probe.OpenPort(entry.port()).ready();
            case SERVICE -> Probe.Http.readiness(entry.port()).ready();
        };
    }

    private static long total(List<RunRecord.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.process().isPresent())
                .mapToLong(StatusCommand::memory)
                .sum();
    }

    private static long memory(RunRecord.Entry entry) {
        return Processes.residentKilobytes(entry.pid()).orElse(0);
    }

    private static String megabytes(long kilobytes) {
        return kilobytes / 1024 + " MB";
    }
}
