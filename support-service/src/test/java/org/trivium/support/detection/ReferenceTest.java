package org.trivium.support.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Runs the reference on districts that its vectors do not hold. */
class ReferenceTest {

    private static final String SALT = "seasalt:";

    @ParameterizedTest
    @CsvSource({"S, 9001, 6, 0", "B, 9002, 8, 2", "C, 9003, 10, 1"})
    void agreesWithTheReferenceOnDistrictsDrawnHere(
            String profile, String seed, String sites, String groups, @TempDir Path folder)
            throws IOException, InterruptedException {
        Reference reference = Reference.orSkip();
        List<String> drawn = new ArrayList<>(List.of("--profile", profile, "--seed", seed));
        drawn.addAll(List.of("--set", "years=1", "sites=" + sites, "n_group_out=" + groups));
        drawn.addAll(List.of("n_site_out=20", "n_dist_out=2", "n_chronic=4"));
        drawn.addAll(List.of("n_single_req=4", "n_single_asset=2"));
        assertAgreement(reference, reference.records(folder, drawn), folder);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 14})
    void agreesWithTheReferenceWhateverHappens(long seed, @TempDir Path folder)
            throws IOException, InterruptedException {
        Reference reference = Reference.orSkip();
        Path records = folder.resolve("strange.jsonl");
        Files.write(records, StrangeStream.drawn(seed));
        assertAgreement(reference, records, folder);
    }

    private static void assertAgreement(Reference reference, Path records, Path folder)
            throws IOException, InterruptedException {
        List<JsonNode> expected = jsonLines(reference.published(records, folder, SALT));
        Replay replay = new Replay("D1", SALT);
        jsonLines(records).stream().map(RecordReader::read).forEach(replay::process);
        assertThat(expected).isNotEmpty();
        replay.assertPublished(expected, EventFields::of);
    }

    private static List<JsonNode> jsonLines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Vectors::parse).toList();
    }
}
