package org.trivium.support.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.support.detection.Agreement.assertNumber;
import static org.trivium.support.detection.Agreement.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NumericsTest {

    private static final JsonNode VECTORS = Vectors.json("numerics.json");

    @Test
    void tailProbabilitiesAreTheReferences() {
        for (JsonNode row : rows("nb_log_sf")) {
            double tail = NegativeBinomial.logTail(row.get(0).asInt(), at(row, 1), at(row, 2));
            assertNumber(row.toString(), number(row.get(3)), tail);
        }
    }

    @Test
    void bandsEndWhereTheReferencesEnd() {
        for (JsonNode row : rows("nb_upper")) {
            int upper = NegativeBinomial.upper(at(row, 0), at(row, 1), Parameters.HISTORY_TAIL);
            assertThat(upper).as(row.toString()).isEqualTo(row.get(2).asInt());
        }
    }

    @Test
    void gammaQuantilesAreTheReferences() {
        for (JsonNode row : rows("gamma_quantile")) {
            double quantile = GammaQuantile.of(at(row, 0), at(row, 1), at(row, 2));
            assertNumber(row.toString(), at(row, 3), quantile);
        }
    }

    @Test
    void weightsOfWeeksAreTheReferences() {
        for (JsonNode row : rows("anscombe_weight")) {
            double weight = AnscombeWeight.of(row.get(0).asInt(), at(row, 1), at(row, 2));
            assertNumber(row.toString(), at(row, 3), weight);
        }
    }

    @Test
    void hashesAreTheReferences() {
        for (JsonNode row : rows("fnv32")) {
            assertThat(Integer.toUnsignedLong(Fnv32.of(row.get(0).asString())))
                    .as(row.toString())
                    .isEqualTo(row.get(1).asLong());
        }
    }

    @Test
    void peopleAreCountedAsTheReferenceCountsThem() {
        for (JsonNode row : rows("linear_count")) {
            String bits = row.get(0).asString();
            double people =
                    LinearCount.of(
                            Long.parseUnsignedLong(bits.substring(0, 16), 16),
                            Long.parseUnsignedLong(bits.substring(16), 16));
            assertNumber(row.toString(), at(row, 1), people);
        }
    }

    @Test
    void sharesOfKindsAreTheReferences() {
        for (JsonNode row : rows("kind_shares")) {
            List<Double> shares =
                    KindShares.of(
                                    numbers(row.get(0)),
                                    array(row.get(1)),
                                    array(row.get(2)),
                                    row.get(3).asBoolean())
                            .shares();
            Agreement.assertSame(row.toString(), row.get(4), shares);
        }
    }

    @Test
    void forkTakesTheReferencesBranch() {
        for (JsonNode row : rows("fork")) {
            List<Target> targets =
                    Fork.targets(
                            new KindShares(numbers(row.get(2)), at(row, 3)),
                            Target.parse(row.get(1).asString()));
            assertThat(Branch.of(targets).name())
                    .as(row.toString())
                    .isEqualTo(row.get(4).asString());
            Agreement.assertSame(
                    row.toString(), row.get(5), targets.stream().map(Target::name).toList());
        }
    }

    @Test
    void priorsAloneGiveEachLeafItsOwnDefault() {
        List<String> rows = Vectors.lines("taxonomy.csv");
        List<String> header = cells(rows.getFirst());
        assertThat(rows).hasSize(36);
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = cells(row);
            int first = header.indexOf("knowledge_gap");
            List<Double> priors =
                    cells.subList(first, first + 6).stream().map(Double::valueOf).toList();
            List<Target> defaults = Target.parse(cells.get(header.indexOf("default_branch")));
            assertThat(Fork.targets(new KindShares(priors, 1.0), defaults))
                    .as(row)
                    .isEqualTo(defaults);
        }
    }

    /** The one quoted cell with commas is a label. */
    private static List<String> cells(String row) {
        String plain = row.replaceAll("\"[^\"]*\"", "label");
        List<String> cells = new ArrayList<>();
        Stream.of(plain.split(",", -1)).forEach(cells::add);
        return cells;
    }

    private static JsonNode rows(String name) {
        JsonNode rows = VECTORS.get(name);
        assertThat(rows.size()).isPositive();
        return rows;
    }

    private static double at(JsonNode row, int i) {
        return row.get(i).asDouble();
    }

    private static List<Double> numbers(JsonNode json) {
        List<Double> numbers = new ArrayList<>();
        json.forEach(one -> numbers.add(one.asDouble()));
        return numbers;
    }

    private static double[] array(JsonNode json) {
        return numbers(json).stream().mapToDouble(Double::doubleValue).toArray();
    }
}
