package org.trivium.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the project, with a build that only writes down that it ran. */
class TriviumScriptTest {

    private static final Path SCRIPT = Path.of("../../trivium").toAbsolutePath().normalize();
    private static final List<String> SERVICES =
            List.of("support-service", "pd-service", "planning-service", "gateway");
    private static final List<String> PLAIN =
            List.of("embedded-kafka", "embedded-mongo", "launcher");

    @TempDir Path project;

    record Outcome(int code, String text) {}

    @BeforeEach
    void layOutAProject() throws IOException {
        Files.copy(SCRIPT, project.resolve("trivium"));
        executable("trivium");
        for (String service : SERVICES) {
            file(service + "/src/main/java/A.java", "");
            file(service + "/target/%s-0.1.0-SNAPSHOT-app.jar".formatted(service), "");
        }
        file("local-stack/identity/target/identity-0.1.0-SNAPSHOT-app.jar", "");
        for (String module : PLAIN) {
            String target = "local-stack/" + module + "/target/";
            file(target + module + "-0.1.0-SNAPSHOT.jar", "");
            file(target + "lib/some.jar", "");
        }
        file(".mvn/jvm.config", "");
        file("pom.xml", "");
        file(
                "mvnw",
                "#!/bin/sh\necho run >> builds\n[ ! -e broken ] || { echo '[ERROR] Foo.java is wrong'; exit 1; }\n");
        executable("mvnw");
    }

    @Test
    void anUnknownCommandGetsOneSentence() throws Exception {
        assertThat(run(Map.of(), "dance"))
                .isEqualTo(
                        new Outcome(
                                2, "There is no command 'dance': ./trivium help lists them.\n"));
    }

    @Test
    void aMissingJdkGetsOneSentenceThatSaysHowToGetIt() throws Exception {
        var without =
                Map.of("JAVA_HOME", "/nowhere", "PATH", tools(), "TRIVIUM_JDK_FOLDERS", "/nowhere");

        var outcome = run(without, "up");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text()).startsWith("Trivium needs a JDK 25").contains("adoptium");
        assertThat(outcome.text().lines()).hasSize(1);
    }

    @Test
    void aFirstStartBuildsAndASecondDoesNot() throws Exception {
        assertThat(run(Map.of(), "up").text()).contains("Building for the first time");
        assertThat(run(Map.of(), "up").text()).doesNotContain("Building");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void anEditedSourceIsBuilt() throws Exception {
        run(Map.of(), "up");
        touch("pd-service/src/main/java/A.java");

        assertThat(run(Map.of(), "up").text()).contains("Building what has changed");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aDeletedSourceIsBuilt() throws Exception {
        run(Map.of(), "up");
        Files.delete(project.resolve("pd-service/src/main/java/A.java"));
        touch("pd-service/src/main/java");

        run(Map.of(), "up");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aFailingBuildShowsItsErrorsAndStartsNothing() throws Exception {
        file("broken", "");

        var outcome = run(Map.of(), "up");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text()).contains("[ERROR] Foo.java is wrong", "The build failed");
        assertThat(run(Map.of(), "up").text()).contains("Building for the first time");
    }

    @Test
    void statusWithoutABuildSaysThatNothingRuns() throws Exception {
        Files.delete(project.resolve("local-stack/launcher/target/launcher-0.1.0-SNAPSHOT.jar"));

        assertThat(run(Map.of(), "status").text()).startsWith("Nothing is built");
        assertThat(project.resolve("builds")).doesNotExist();
    }

    @Test
    void proveRunsTheTestsThatTakeAsLongAsTheyAreTold() throws Exception {
        file("pd-service/src/test/java/LongTest.java", "Proof.scaled(100, 1)");
        file("pd-service/src/test/java/ShortTest.java", "assert true");
        file("mvnw", "#!/bin/sh\necho \"$@\" > asked\n");
        executable("mvnw");

        var outcome = run(Map.of(), "prove", "--scale", "0.5", "--seed", "7");

        assertThat(outcome.code()).isZero();
        assertThat(Files.readString(project.resolve("asked")))
                .contains("-pl pd-service ", "-Dtest=LongTest ")
                .contains("-Dtrivium.prove.scale=0.5 -Dtrivium.prove.seed=7");
    }

    @Test
    void proveRefusesAScaleThatIsNoNumber() throws Exception {
        var outcome = run(Map.of(), "prove", "--scale", "long");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.text()).startsWith("--scale takes a number").hasLineCount(1);
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(project.resolve("trivium").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    /** A folder with the few tools the script needs, and no Java. */
    private String tools() throws IOException {
        Path folder = Files.createDirectories(project.resolve("bin"));
        for (String tool : List.of("bash", "env", "dirname", "grep", "readlink", "mkdir", "find")) {
            for (String place : List.of("/usr/bin", "/bin")) {
                Path real = Path.of(place, tool);
                if (Files.exists(real) && !Files.exists(folder.resolve(tool))) {
                    Files.createSymbolicLink(folder.resolve(tool), real);
                }
            }
        }
        return folder.toString();
    }

    private long builds() throws IOException {
        return Files.readAllLines(project.resolve("builds")).size();
    }

    private void touch(String path) throws IOException {
        Files.setLastModifiedTime(
                project.resolve(path), FileTime.from(Instant.now().plusSeconds(5)));
    }

    private void file(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void executable(String path) throws IOException {
        Files.setPosixFilePermissions(
                project.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
