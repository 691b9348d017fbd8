package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivium.events.Flavour;
import org.trivium.events.Topic;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.ImportJob;
import org.trivium.stack.launcher.http.Pages;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;

/** 13,769 incidents of a real help desk, in a district of their own beside the synthetic one. */
@ExtendWith(WholeStack.class)
class RealIncidentsTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealIncidentsTest.class);
    private static final String DISTRICT = "incidents";

    private static Optional<Path> file = Optional.empty();
    private static Optional<Door> door = Optional.empty();
    private static Optional<Log> log = Optional.empty();
    private static Optional<ImportJob.Progress> end = Optional.empty();

    @BeforeAll
    static void theFileGoesThroughTheGateway(Stack stack) {
        file = Reference.shared("data/incidents_uci/incidents.csv");
        assumeThat(file).as("the real incidents are not at hand").isPresent();
        Door opened = stack.door().inDistrict(DISTRICT);
        opened.put("/api/support/directory/district", Map.of("name", "Incidents", "zone", "UTC"));
        Instant begin = Instant.now();
        end =
                Optional.of(
                        ImportJob.start(opened, file.orElseThrow(), "servicenow", "uci")
                                .await(progress -> {}));
        LOG.warn(
                "Imported {} in {} s",
                end.orElseThrow(),
                Duration.between(begin, Instant.now()).toSeconds());
        Log read = new Log(stack.ports().kafka());
        read.awaitQuiet(Topic.RECURRENCES.published());
        door = Optional.of(opened);
        log = Optional.of(read);
    }

    @Test
    void everyLineIsAccountedFor() throws IOException {
        ImportJob.Progress job = end.orElseThrow();

        assertThat(job.state()).isEqualTo("done");
        assertThat(job.lines()).isEqualTo(incidents().size());
        assertThat(job.imported() + job.rejected()).isEqualTo(job.lines());
        assertThat(job.imported()).isGreaterThan(13_000);
    }

    @Test
    void recurrencesAndSuggestionsAppear() {
        assertThat(Pages.all(door.orElseThrow(), "/api/support/recurrences?living=any"))
                .isNotEmpty();
        assertThat(suggestions()).hasSizeGreaterThan(10);
    }

    @Test
    void theCountsOfTenSuggestionsAreThoseOfTheFile() throws IOException {
        List<CSVRecord> incidents = incidents();
        List<ReceivedEvent> events =
                log.orElseThrow().read(Topic.RECURRENCES.published(), DISTRICT);
        List<JsonNode> ten =
                suggestions().stream()
                        .filter(s -> s.get("scope").asString().equals("site"))
                        .filter(s -> s.at("/evidence/count").asInt() <= 60)
                        .limit(10)
                        .toList();

        assertThat(ten).hasSize(10);
        for (JsonNode suggestion : ten) {
            Evidence evidence = Evidence.lastOf(suggestion.get("recurrence").asString(), events);
            List<CSVRecord> counted = counted(evidence, incidents);
            assertThat(suggestion.at("/evidence/count").asInt())
                    .as("%s", suggestion)
                    .isEqualTo(counted.size());
            if (evidence.fact().flavour() == Flavour.OUTBREAK) {
                assertThat(suggestion.at("/evidence/people").asLong())
                        .as("people of %s", suggestion.get("id"))
                        .isEqualTo(
                                counted.stream().map(c -> c.get("caller_id")).distinct().count());
            }
        }
    }

    @Test
    void theDetectorAgreesWithTheReference() {
        Optional<Reference> reference = Reference.find();
        assumeThat(reference).as("the reference detector is not at hand").isPresent();
        List<ReceivedEvent> ours = log.orElseThrow().read(Topic.RECURRENCES.published(), DISTRICT);
        List<String> facts =
                DetectionRecords.of(log.orElseThrow().read(Topic.DETECTION.published(), DISTRICT));

        Published.equal(ours, reference.orElseThrow().publish(facts, DISTRICT, Salt.of(DISTRICT)));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        ImportJob.Progress again =
                ImportJob.start(door.orElseThrow(), file.orElseThrow(), "servicenow", "uci")
                        .await(progress -> {});

        assertThat(again.unchanged()).isEqualTo(end.orElseThrow().imported());
        assertThat(again.imported()).isZero();
    }

    @Test
    void theOtherDistrictSeesNothingOfIt(Stack stack) {
        Door other = stack.door().inDistrict("nobody");

        assertThat(Pages.all(other, "/api/support/tickets")).isEmpty();
        assertThat(Pages.all(other, "/api/support/recurrences?living=any")).isEmpty();
        assertThat(Pages.all(other, "/api/pd/suggestions?state=all")).isEmpty();
        assertThat(Pages.all(other, "/api/planning/suggestions?state=all")).isEmpty();
    }

    private static List<JsonNode> suggestions() {
        return Stream.of("/api/pd/suggestions?state=all", "/api/planning/suggestions?state=all")
                .flatMap(path -> Pages.all(door.orElseThrow(), path).stream())
                .toList();
    }

    private static List<CSVRecord> counted(Evidence evidence, List<CSVRecord> incidents) {
        return incidents.stream()
                .filter(i -> i.get("location").equals(evidence.fact().node()))
                .filter(i -> leaf(i).equals(evidence.fact().leaf()))
                .filter(
                        i ->
                                !opened(i).isBefore(evidence.from())
                                        && !opened(i).isAfter(evidence.until()))
                .toList();
    }

    private static LocalDateTime opened(CSVRecord incident) {
        return LocalDateTime.parse(incident.get("opened_at").replace(' ', 'T'));
    }

    private static String leaf(CSVRecord incident) {
        String category = incident.get("category");
        String subcategory = incident.get("subcategory");
        if (category.isBlank() && subcategory.isBlank()) {
            return "unknown";
        }
        return "%s / %s"
                .formatted(
                        category.isBlank() ? "unknown" : category,
                        subcategory.isBlank() ? "unknown" : subcategory);
    }

    private static List<CSVRecord> incidents() throws IOException {
        try (Reader reader = Files.newBufferedReader(file.orElseThrow())) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
