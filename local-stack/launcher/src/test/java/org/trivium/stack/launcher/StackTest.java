package org.trivium.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivium.stack.launcher.process.Refused;

class StackTest {

    @TempDir static Path folder;
    static FakeProject project;

    @TempDir Path home;
    StackSettings settings;
    RunRecord record;

    @BeforeAll
    static void packTheFake() throws IOException {
        project = new FakeProject(folder);
    }

    @BeforeEach
    void chooseHome() {
        settings = project.settings(home);
        record = new RunRecord(home);
    }

    private Stack start() {
        return Stack.start(settings, project.roster(settings), Watcher.SILENT);
    }

    @Test
    void allComponentsServeOnceStarted() {
        try (var stack = start()) {
            assertThat(stack.components()).allMatch(stack::serves);
            assertThat(record.living()).extracting(RunRecord.Entry::name).contains("store", "door");
        }
    }

    @Test
    void servicesStopGracefullyBeforeTheStore() throws IOException {
        start().close();

        assertThat(Files.readAllLines(FakeProject.diary(settings)))
                .hasSize(3)
                .last()
                .isEqualTo(Integer.toString(settings.ports().kafka()));
        assertThat(record.entries()).isEmpty();
    }

    @Test
    void aStackInAFolderThatIsInUseIsRefused() {
        try (var first = start()) {
            var other = project.settings(home);
            assertThatThrownBy(() -> Stack.start(other, project.roster(other), Watcher.SILENT))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("already running");
            assertThat(first.components()).allMatch(first::serves);
        }
    }

    @Test
    void aTakenPortIsNamedAndNothingIsStarted() throws IOException {
        int taken = settings.ports().gateway();
        try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port " + taken)
                    .hasMessageContaining("door");
        }
        assertThat(record.entries()).isEmpty();
    }

    @Test
    void aFullDiskIsRefusedInOneSentence() {
        assertThatThrownBy(() -> Preflight.requireRoom(home, Long.MAX_VALUE))
                .isInstanceOf(Refused.class)
                .hasMessageMatching("The disk is nearly full: .*");
    }

    @Test
    void aComponentThatEndsWhileStartingIsNamedWithItsLastWordsAndTheRestIsStopped() {
        assertThatThrownBy(
                        () ->
                                Stack.start(
                                        settings,
                                        project.rosterWithRefusal(settings),
                                        Watcher.SILENT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("service has ended while starting")
                .hasMessageContaining("I do not want to start.");
        assertThat(record.living()).isEmpty();
    }

    @Test
    void aKilledComponentComesBackWithARestart() {
        try (var stack = start()) {
            long before = stack.pid("service");
            stack.kill("service");
            assertThat(stack.serves("service")).isFalse();

            stack.restart("service");

            assertThat(stack.serves("service")).isTrue();
            assertThat(stack.pid("service")).isNotEqualTo(before);
        }
    }

    @Test
    void aComponentThatDiesByItselfIsReported() {
        List<String> lost = new CopyOnWriteArrayList<>();
        var watcher =
                new Watcher() {
                    @Override
                    public void lost(String component, Path log) {
                        lost.add(component);
                    }
                };
        try (var stack = Stack.start(settings, project.roster(settings), watcher)) {
            ProcessHandle.of(stack.pid("door")).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(lost).containsExactly("door"));
        }
        assertThat(lost).containsExactly("door");
    }

    @Test
    void aDetachedStackIsStoppedByAnotherLauncher() throws IOException {
        start().detach();
        assertThatThrownBy(this::start).hasMessageContaining("already running");

        int stopped = new Shutdown(home, Watcher.SILENT).run();

        assertThat(stopped).isEqualTo(3);
        assertThat(record.living()).isEmpty();
        assertThat(Files.readAllLines(FakeProject.diary(settings)))
                .last()
                .isEqualTo(Integer.toString(settings.ports().kafka()));
    }

    @Test
    void aFreshStartForgetsTheDataAndAnOrdinaryOneKeepsIt() throws IOException {
        Path data = Files.createDirectories(settings.dataFolder()).resolve("ticket");
        Files.writeString(data, "kept");
        start().close();
        assertThat(data).exists();

        settings = settings.withFresh(true);
        start().close();
        assertThat(data).doesNotExist();
    }

    @Test
    void secretsAreForTheOwnerOnlyAndStayUntilAFreshStart() throws IOException {
        start().close();
        Path folder = settings.secrets().folder();
        assertThat(rights(folder)).isEqualTo("rwx------");
        var drawn = secrets(folder);
        assertThat(drawn)
                .containsOnlyKeys(
                        "demo-password",
                        "trivium-gateway",
                        "trivium-cli-demo",
                        "trivium-cli-next-door");
        assertThat(drawn.values()).doesNotHaveDuplicates().allMatch(one -> one.length() >= 12);
        for (String name : drawn.keySet()) {
            assertThat(rights(folder.resolve(name))).isEqualTo("rw-------");
        }

        settings = settings.withDistricts("third");
        start().close();
        assertThat(secrets(folder)).containsAllEntriesOf(drawn).containsKey("trivium-cli-third");

        settings = settings.withFresh(true);
        start().close();
        assertThat(secrets(folder).values()).doesNotContainAnyElementsOf(drawn.values());
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Map<String, String> secrets(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return all;
    }

    @Test
    void theSecondStartUsesTheCacheThatTheFirstLeft() throws IOException {
        start().close();
        start().close();

        assertThat(caches()).hasSize(3);
        assertThat(settings.logs().resolve("store.log")).content().doesNotContain("AOT");
    }

    @Test
    void aBrokenStartCacheDoesNotKeepAComponentFromStarting() throws IOException {
        start().close();
        start().close();
        for (Path cache : caches()) {
            Files.writeString(cache, "not a cache");
        }
        try (var stack = start()) {
            assertThat(stack.components()).allMatch(stack::serves);
        }
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.walk(settings.apps())) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }
}
