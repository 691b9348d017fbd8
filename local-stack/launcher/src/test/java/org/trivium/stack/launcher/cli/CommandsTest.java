package org.trivium.stack.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivium.stack.launcher.cli.FakeGateway.Answer;

class CommandsTest {

    private static final String UPLOAD = "POST /api/support/imports?mapping=servicenow&source=uci";
    private static final String DISTRICT = "/api/support/directory/district";
    private static final String JOB = "GET /api/support/imports/j1";

    @TempDir Path home;
    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(out);
    }

    @AfterEach
    void stopListening() {
        System.setOut(usualOut);
        System.setErr(usualErr);
    }

    @Test
    void anUnknownCommandIsOneSentence() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(text())
                .isEqualToIgnoringNewLines(
                        "There is no command 'dance': ./trivium help lists them.");
    }

    @Test
    void anImportWithoutAMappingIsOneSentence() {
        assertThat(run("import", "x.csv")).isEqualTo(2);
        assertThat(text().lines()).singleElement().asString().contains("--mapping");
    }

    @Test
    void nothingRunningIsOneSentenceForEachCommand() throws IOException {
        Path file = csv();
        assertThat(run("status", "--home", home.toString())).isEqualTo(1);
        assertThat(run("down", "--home", home.toString())).isZero();
        assertThat(run("import", file.toString(), "--mapping", "x", "--home", home.toString()))
                .isEqualTo(1);
        assertThat(text().lines())
                .containsExactly(
                        "Nothing is running; ./trivium up starts it.",
                        "Nothing was running.",
                        "gateway is not running: start it with ./trivium up.");
    }

    @Test
    void anImportIsFollowedToItsEndAndRefusedLinesAreListed() throws IOException {
        try (var gateway = new FakeGateway()) {
            gateway.on("GET " + DISTRICT, new Answer(200, "{}"))
                    .on(UPLOAD, new Answer(202, "{\"id\":\"j1\"}"))
                    .on(JOB, job("reading", 1, 0, 0), job("telling", 2, 1, 3), job("done", 2, 3, 3))
                    .on(
                            JOB + "/errors",
                            new Answer(
                                    200,
                                    """
                                    {"items":[{"line":3,"field":"opened_at","reason":"is no date"}]}
                                    """));

            assertThat(importInto(gateway)).isZero();

            assertThat(gateway.requests().get(1)).contains("number,opened").contains("A2");
            assertThat(text())
                    .contains("2 lines: 1 imported, 0 known already, 1 rejected.")
                    .contains("line 3, opened_at: is no date");
        }
    }

    @Test
    void aDryRunSaysWhatWouldHappen() throws IOException {
        try (var gateway = new FakeGateway()) {
            gateway.on("GET " + DISTRICT, new Answer(200, "{}"))
                    .on(
                            UPLOAD + "&dates=day-month&dry-run=true",
                            new Answer(202, "{\"id\":\"j1\"}"))
                    .on(JOB + "/errors", new Answer(200, "{\"items\":[]}"))
                    .on(
                            JOB,
                            new Answer(
                                    200,
                                    """
                                    {"state":"done","lines":2,"imported":1,"unchanged":0,"rejected":1,
                                     "forecast":{"sites":3,"leaves":4,"people":5,"historyAnew":true}}
                                    """));

            assertThat(importInto(gateway, "--dry-run", "--dates=day-month")).isZero();

            assertThat(text())
                    .contains("Of 2 lines 1 would be imported, 0 are known already, 1 would be")
                    .contains("New would be 3 sites, 4 leaves and 5 people.")
                    .contains("all history would be told once more");
        }
    }

    @Test
    void anImportIsFollowedAlthoughAServiceIsAwayForAMoment() throws IOException {
        try (var gateway = new FakeGateway()) {
            gateway.on("GET " + DISTRICT, new Answer(200, "{}"))
                    .on(UPLOAD, new Answer(202, "{\"id\":\"j1\"}"))
                    .on(JOB, job("reading", 1, 0, 0), new Answer(503, "{}"), job("done", 2, 3, 3))
                    .on(JOB + "/errors", new Answer(200, "{\"items\":[]}"));

            assertThat(importInto(gateway)).isZero();
        }
    }

    @Test
    void aCancelledImportIsSaidToBe() throws IOException {
        try (var gateway = new FakeGateway()) {
            gateway.on("GET " + DISTRICT, new Answer(200, "{}"))
                    .on(UPLOAD, new Answer(202, "{\"id\":\"j1\"}"))
                    .on(JOB + "/errors", new Answer(200, "{\"items\":[]}"))
                    .on(JOB, job("cancelled", 2, 1, 3));

            assertThat(importInto(gateway)).isEqualTo(1);
            assertThat(text()).contains("The import has been cancelled; what is in stays.");
        }
    }

    @Test
    void anUnknownMappingShowsTheServicesSentence() throws IOException {
        try (var gateway = new FakeGateway()) {
            gateway.on("GET " + DISTRICT, new Answer(200, "{}"));
            gateway.on(
                    UPLOAD, new Answer(404, "{\"detail\":\"There is no mapping 'servicenow'.\"}"));

            assertThat(importInto(gateway)).isEqualTo(1);
            assertThat(text()).contains("There is no mapping 'servicenow'.");
        }
    }

    @Test
    void aDistrictThatNobodyHasDescribedIsSetUpFirst() throws IOException {
        try (var gateway = new FakeGateway()) {
            gateway.on("PUT " + DISTRICT, new Answer(200, "{}"))
                    .on(UPLOAD, new Answer(202, "{\"id\":\"j1\"}"))
                    .on(JOB, job("done", 2, 3, 3));

            importInto(gateway);

            assertThat(gateway.requests().get(1)).contains("PUT " + DISTRICT).contains("zone");
        }
    }

    @Test
    void aDryRunDoesNotEvenSetUpTheDistrict() throws IOException {
        try (var gateway = new FakeGateway()) {
            gateway.on(UPLOAD + "&dry-run=true", new Answer(202, "{\"id\":\"j1\"}"))
                    .on(JOB + "/errors", new Answer(200, "{\"items\":[]}"))
                    .on(JOB, job("done", 2, 0, 0));

            assertThat(importInto(gateway, "--dry-run")).isZero();

            assertThat(gateway.requests()).noneMatch(request -> request.startsWith("PUT"));
            assertThat(text()).contains("The district would be new");
        }
    }

    private int importInto(FakeGateway gateway, String... more) throws IOException {
        var self = ProcessHandle.current();
        long started = self.info().startInstant().orElseThrow().toEpochMilli();
        Files.createDirectories(home.resolve("run"));
        Files.writeString(
                home.resolve("run/components"),
                "SERVICE gateway %1$d %2$d %3$d%nSTORE identity %1$d %2$d %3$d%n"
                        .formatted(self.pid(), started, gateway.port()));
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/trivium-cli-demo"), "a-secret");
        var usual =
                List.of(
                        "import",
                        csv().toString(),
                        "--mapping=servicenow",
                        "--source=uci",
                        "--home=" + home);
        return run(Stream.concat(usual.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private Path csv() throws IOException {
        return Files.writeString(home.resolve("x.csv"), "number,opened\nA1,2026\nA2,?\n");
    }

    private static Answer job(String state, int lines, int facts, int total) {
        return new Answer(
                200,
                """
                {"id":"j1","state":"%s","lines":%d,"imported":1,"unchanged":0,"rejected":1,
                 "facts":{"told":%d,"total":%d,"retold":0}}"""
                        .formatted(state, lines, facts, total));
    }

    private static int run(String... arguments) {
        return Trivium.commandLine().execute(arguments);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
