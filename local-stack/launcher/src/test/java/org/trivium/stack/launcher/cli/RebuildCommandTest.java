package org.trivium.stack.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivium.stack.launcher.cli.FakeGateway.Answer;

@Timeout(60)
class RebuildCommandTest {

    private static final String DETECTION = "POST /actuator/rebuild/support-detection";

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

    @ParameterizedTest
    @CsvSource({
        "support-recurrences, support-service",
        "support-detection, support-service",
        "support-history, support-service",
        "pd-suggestions, pd-service",
        "planning-suggestions, planning-service"
    })
    void theServiceItBelongsToIsAsked(String name, String service) throws IOException {
        try (var asked = new FakeGateway();
                var others = new FakeGateway()) {
            asked.on("POST /actuator/rebuild/" + name, new Answer(202, "{}"));
            for (var one : new String[] {"support-service", "pd-service", "planning-service"}) {
                runs(one, one.equals(service) ? asked : others);
            }

            assertThat(rebuild(name)).isZero();

            assertThat(asked.requests()).hasSize(1);
            assertThat(others.requests()).isEmpty();
            assertThat(text()).startsWith(name + " is made anew from");
        }
    }

    @Test
    void aRefusalShowsTheServicesSentence() throws IOException {
        try (var support = new FakeGateway()) {
            runs("support-service", support);
            support.on(DETECTION, new Answer(409, "{\"detail\":\"Another instance reads\"}"));

            assertThat(rebuild("support-detection")).isEqualTo(1);

            assertThat(text().lines())
                    .singleElement()
                    .asString()
                    .endsWith("Another instance reads");
        }
    }

    @Test
    void anUnknownNameIsOneSentenceWithThoseThatThereAre() throws IOException {
        try (var support = new FakeGateway()) {
            runs("support-service", support);

            assertThat(rebuild("everything")).isEqualTo(2);

            assertThat(support.requests()).isEmpty();
            assertThat(text())
                    .isEqualToIgnoringNewLines(
                            "Nothing called 'everything' can be rebuilt, only pd-suggestions,"
                                    + " planning-suggestions, support-detection, support-history,"
                                    + " support-recurrences: see ./trivium help.");
        }
    }

    @Test
    void aStackThatIsNotUpIsOneSentence() {
        assertThat(rebuild("pd-suggestions")).isEqualTo(1);
        assertThat(text())
                .isEqualToIgnoringNewLines(
                        "pd-service is not running: start it with ./trivium up.");
    }

    @Test
    void withoutANameIsOneSentence() {
        assertThat(Trivium.commandLine().execute("rebuild")).isEqualTo(2);
        assertThat(text().lines()).singleElement().asString().contains("NAME");
    }

    private int rebuild(String name) {
        return Trivium.commandLine().execute("rebuild", name, "--home", home.toString());
    }

    private void runs(String service, FakeGateway there) throws IOException {
        var self = ProcessHandle.current();
        long started = self.info().startInstant().orElseThrow().toEpochMilli();
        Path record = Files.createDirectories(home.resolve("run")).resolve("components");
        String before = Files.exists(record) ? Files.readString(record) : "";
        Files.writeString(
                record,
                before
                        + "SERVICE %1$s %2$d %3$d %4$d%nSTORE identity %2$d %3$d %4$d%n"
                                .formatted(service, self.pid(), started, there.port()));
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/trivium-cli-demo"), "a-secret");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
