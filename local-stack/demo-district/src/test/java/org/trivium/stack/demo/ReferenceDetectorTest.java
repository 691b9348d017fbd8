package org.trivium.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivium.stack.demo.Planted.Kind;
import org.trivium.stack.demo.Scorecard.Detected;

/** The planted truth against the reference detector, where that and Python are at hand. */
class ReferenceDetectorTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceDetectorTest.class);

    @ParameterizedTest
    @CsvSource({"1, 2026-11-24T13:00", "2, 2026-11-28T08:10"})
    void detectorFindsWhatWasPlanted(long seed, LocalDateTime now, @TempDir Path folder)
            throws IOException, InterruptedException {
        DemoDistrict district = DemoDistrict.draw(seed, now);
        List<Map<String, Object>> events = detect(district, folder);
        Scorecard card = Scorecard.of(emerged(events), district);
        LOG.info("seed {}: {}", seed, card);

        assertThat(card.recall(Kind.OUTBREAK)).isGreaterThanOrEqualTo(0.7);
        assertThat(card.recall(Kind.BURST)).isGreaterThanOrEqualTo(0.8);
        assertThat(card.falseAlarmsPerMonth()).isLessThan(2.0);
        assertThat(card.medianDelay()).isLessThanOrEqualTo(6.0);
        assertThat(district.planted())
                .filteredOn(event -> event.kind() == Kind.CHRONIC && event.alive())
                .allMatch(event -> Scorecard.first(event, emerged(events), district).isPresent());
        assertThat(targetsToday(events)).contains("PD", "PLAN", "DOC");
    }

    private static List<String> targetsToday(List<Map<String, Object>> events) {
        Map<Object, Map<String, Object>> alive = new HashMap<>();
        for (Map<String, Object> event : events) {
            if ("recurrence-subsided".equals(event.get("type"))) {
                alive.remove(event.get("id"));
            } else {
                alive.put(event.get("id"), event);
            }
        }
        return alive.values().stream()
                .map(event -> event.get("targets"))
                .flatMap(targets -> targets instanceof List<?> list ? list.stream() : Stream.of())
                .map(Object::toString)
                .toList();
    }

    private static List<Detected> emerged(List<Map<String, Object>> events) {
        return events.stream()
                .filter(e -> String.valueOf(e.get("type")).matches(".*(emerged|relapsed)"))
                .filter(e -> e.containsKey("scope"))
                .map(
                        e ->
                                new Detected(
                                        String.valueOf(e.get("flavour")),
                                        String.valueOf(e.get("scope")),
                                        String.valueOf(e.get("node")),
                                        String.valueOf(e.get("leaf")),
                                        LocalDate.parse(String.valueOf(e.get("day")))))
                .toList();
    }

    private static List<Map<String, Object>> detect(DemoDistrict district, Path folder)
            throws IOException, InterruptedException {
        Optional<Path> detector = detector();
        assumeTrue(detector.isPresent(), "no shared/reference/detector.py above this folder");
        Path records = folder.resolve("records.jsonl");
        Path published = folder.resolve("published.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(records)) {
            district.writeDetectorRecords(out);
        }
        python(detector.get().toString(), "--records", records.toString(), published.toString());
        List<Map<String, Object>> events = new ArrayList<>();
        for (String line : Files.readAllLines(published)) {
            events.add(JsonPath.read(line, "$"));
        }
        return events;
    }

    private static void python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            assumeTrue(false, "no python3: " + e.getMessage());
            throw e;
        }
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Optional<Path> detector() {
        return Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/reference/detector.py"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
