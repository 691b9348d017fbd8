package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealIncidentsTest {

    private static final String FILE = "shared/data/incidents_uci/incidents.csv";

    @Test
    void everyLineOfARealExportIsReadOrRefused() throws IOException {
        Optional<Path> file = find();
        assumeTrue(file.isPresent(), "there is no " + FILE + " above this folder");
        int accepted = 0;
        int refused = 0;
        try (Letters in = Letters.of(Files.newInputStream(file.orElseThrow()), UTF_8)) {
            CsvReader csv = CsvReader.of(in, ',');
            List<String> header = csv.next().orElseThrow().cells();
            Mapping mapping = new MappingFiles(null).need("servicenow");
            RowReader rows =
                    new RowReader(
                            mapping,
                            header,
                            mapping.times(Manner.PLAIN, ZoneId.of("UTC")),
                            Instant.parse("2026-01-01T00:00:00Z"));
            for (Optional<CsvRecord> next = csv.next(); next.isPresent(); next = csv.next()) {
                if (rows.read(next.get()).row() == null) {
                    refused++;
                } else {
                    accepted++;
                }
            }
        }

        assertThat(accepted + refused).isEqualTo(13_769);
        assertThat(refused).isZero();
    }

    private static Optional<Path> find() {
        return Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
