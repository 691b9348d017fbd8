package org.trivium.stack.launcher.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.launcher.process.Refused;
import tools.jackson.databind.JsonNode;

/** A file of tickets on its way into support. */
public final class ImportJob {

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Door door;
    private final String path;

    private ImportJob(Door door, String path) {
        this.door = door;
        this.path = path;
    }

    /**
     * How far a job is.
     *
     * @param lines read so far
     * @param imported lines that said something new
     * @param unchanged lines that were known already
     * @param rejected lines that could not be read
     * @param facts published so far
     * @param factsTotal to be published; none by a dry run
     * @param failure why it has failed, empty if it has not
     * @param forecast what a dry run has found; absent for an import
     */
    public record Progress(
            String state,
            long lines,
            long imported,
            long unchanged,
            long rejected,
            long facts,
            long factsTotal,
            String failure,
            @Nullable Forecast forecast) {

        private static Progress of(JsonNode job) {
            return new Progress(
                    job.path("state").asString(""),
                    job.path("lines").asLong(0),
                    job.path("imported").asLong(0),
                    job.path("unchanged").asLong(0),
                    job.path("rejected").asLong(0),
                    job.path("facts").path("told").asLong(0),
                    job.path("dryRun").asBoolean(false)
                            ? 0
                            : job.path("facts").path("total").asLong(0),
                    job.path("failure").asString(""),
                    Forecast.of(job.path("forecast")));
        }

        boolean over() {
            return failed() || cancelled() || state.equals("done");
        }

        /** True if somebody has stopped it. */
        public boolean cancelled() {
            return state.equals("cancelled");
        }

        /** True if support has given it up. */
        public boolean failed() {
            return state.equals("failed");
        }
    }

    /** What would be new to the directory, and whether all history would be told once more. */
    public record Forecast(long sites, long leaves, long people, boolean historyAnew) {

        private static @Nullable Forecast of(JsonNode forecast) {
            return forecast.isObject()
                    ? new Forecast(
                            forecast.path("sites").asLong(0),
                            forecast.path("leaves").asLong(0),
                            forecast.path("people").asLong(0),
                            forecast.path("historyAnew").asBoolean(false))
                    : null;
        }
    }

    /**
     * How a file is to be read.
     *
     * @param source the help desk it comes from
     * @param charset its encoding; absent for what its mapping says
     * @param dates day-month or month-day; absent for what mapping and file say
     * @param dryRun true to learn only what would happen
     */
    public record Manner(
            String mapping,
            String source,
            @Nullable String charset,
            @Nullable String dates,
            boolean dryRun) {

        private String query() {
            return "?mapping=%s&source=%s".formatted(encoded(mapping), encoded(source))
                    + (dates == null ? "" : "&dates=" + encoded(dates))
                    + (dryRun ? "&dry-run=true" : "");
        }

        private String type() {
            return charset == null ? "text/csv" : "text/csv; charset=" + charset;
        }
    }

    /** Why one line was refused. */
    public record Rejection(long line, String field, String reason) {}

    /** Hands a file over that is to be read as its mapping says. */
    public static ImportJob start(Door door, Path file, String mapping, String source) {
        return start(door, file, new Manner(mapping, source, null, null, false));
    }

    /** Hands the file over; support works on it from then on. */
    public static ImportJob start(Door door, Path file, Manner manner) {
        JsonNode job = door.upload("/api/support/imports" + manner.query(), manner.type(), file);
        return new ImportJob(door, "/api/support/imports/" + job.path("id").asString(""));
    }

    /**
     * Waits for its end, telling how far it is again and again; a service that is away for less
     * than two minutes is waited for, as the import goes on when it is back.
     */
    public Progress await(Consumer<Progress> listener) {
        Instant heard = Instant.now();
        while (true) {
            try {
                var progress = Progress.of(door.get(path));
                heard = Instant.now();
                listener.accept(progress);
                if (progress.over()) {
                    return progress;
                }
            } catch (Refused away) {
                if (Instant.now().isAfter(heard.plus(PATIENCE))) {
                    throw away;
                }
            }
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(POLL.toNanos());
        if (Thread.interrupted()) {
            throw new Refused("Interrupted; the import goes on.");
        }
    }

    /** The first refused lines, in the order of the file. */
    public List<Rejection> rejections() {
        JsonNode answer = door.get(path + "/errors");
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        return items.valueStream()
                .map(
                        error ->
                                new Rejection(
                                        error.path("line").asLong(0),
                                        error.path("field").asString(""),
                                        error.path("reason").asString("")))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
