package org.trivium.stack.launcher.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.ImportJob;
import org.trivium.stack.launcher.process.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file of tickets into the running stack. */
@Command(name = "import", description = "Imports a CSV of tickets.")
final class ImportCommand implements Callable<Integer> {

    private static final String DISTRICT = "/api/support/directory/district";

    @Mixin private Where where = new Where();

    @Parameters(paramLabel = "FILE", description = "The CSV.")
    private Path file = Path.of("");

    @Option(names = "--mapping", required = true, description = "How its columns are read.")
    private String mapping = "";

    @Option(names = "--source", description = "Name of the help desk it comes from.")
    private @Nullable String source;

    @Option(names = "--charset", description = "Its encoding, such as windows-1252.")
    private @Nullable String charset;

    @Option(names = "--dates", description = "day-month or month-day, where it is not clear.")
    private @Nullable String dates;

    @Option(names = "--dry-run", description = "Say what would happen, and change nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new Refused("There is no file %s that can be read.".formatted(file));
        }
        var door = where.door("gateway");
        requireDistrict(door);
        var from = source == null ? mapping : source;
        var manner = new ImportJob.Manner(mapping, from, charset, dates, dryRun);
        var job = ImportJob.start(door, file, manner);
        var end = new ImportProgress(lines()).follow(job);
        System.out.println(end.forecast() == null ? result(end) : forecast(end, end.forecast()));
        if (end.rejected() > 0) {
            job.rejections().forEach(ImportCommand::print);
        }
        if (end.failed()) {
            throw new Refused("The import has failed: %s".formatted(end.failure()));
        }
        if (end.cancelled()) {
            throw new Refused("The import has been cancelled; what is in stays.");
        }
        return 0;
    }

    private static String result(ImportJob.Progress end) {
        return String.format(
                Locale.ROOT,
                "%,d lines: %,d imported, %,d known already, %,d rejected.",
                end.lines(),
                end.imported(),
                end.unchanged(),
                end.rejected());
    }

    private static String forecast(ImportJob.Progress end, ImportJob.Forecast forecast) {
        String news =
                String.format(
                        Locale.ROOT,
                        "Nothing has changed. Of %,d lines %,d would be imported, %,d are known"
                                + " already, %,d would be rejected.%n"
                                + "New would be %,d sites, %,d leaves and %,d people.",
                        end.lines(),
                        end.imported(),
                        end.unchanged(),
                        end.rejected(),
                        forecast.sites(),
                        forecast.leaves(),
                        forecast.people());
        return forecast.historyAnew()
                ? news + " It begins earlier: all history would be told once more."
                : news;
    }

    /**
     * A district that nobody has described gets the time zone of this machine, but not from a dry
     * run.
     */
    private void requireDistrict(Door door) {
        if (door.find(DISTRICT).isPresent()) {
            return;
        }
        String zone = ZoneId.systemDefault().getId();
        if (!dryRun) {
            door.put(DISTRICT, Map.of("name", "The district of this machine", "zone", zone));
        }
        System.out.printf(
                "The district %s new; its time zone %s that of this machine, %s.%n",
                dryRun ? "would be" : "is", dryRun ? "would be" : "is", zone);
    }

    /** Lines of the file without its header; more than records if fields span lines. */
    private long lines() {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return Math.max(1, lines.count() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(ImportJob.Rejection rejection) {
        System.out.printf(
                "  line %d, %s: %s%n", rejection.line(), rejection.field(), rejection.reason());
    }
}
