package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;

@ExtendWith(OutputCaptureExtension.class)
class MappingReaderTest {

    private static final String GOOD =
            """
            column.number = id
            column.opened = opened
            column.requester = who
            column.site = where
            column.leaf = what
            """;

    @TempDir private Path folder;

    @Test
    void everyMistakeIsNamedByFileLineAndField() {
        String text =
                GOOD
                        + """
                        # a comment counts as a line
                        column.leef = what
                        value.priority.P9 = urgent
                        zone = Atlantis
                        times = yyyy-MM-dd \\
                                | bbb
                        encoding = klingon
                        delimiter = dot
                        dates = upwards
                        required = closed, colour
                        colum.room = room
                        when.closed = State
                        column.closed = closed
                        column.site = school
                        """;

        assertThat(mistakes(text))
                .allSatisfy(mistake -> assertThat(mistake).startsWith("mine.properties, line "))
                .satisfiesExactly(
                        m -> assertThat(m).contains("line 7, column.leef: there is no field leef"),
                        m -> assertThat(m).contains("line 8, value.priority.P9: P9 is none of P1"),
                        m -> assertThat(m).contains("line 9, zone: Atlantis"),
                        m -> assertThat(m).contains("line 10, times: bbb is no time pattern"),
                        m -> assertThat(m).contains("line 12, encoding: klingon"),
                        m -> assertThat(m).contains("line 13, delimiter: dot"),
                        m -> assertThat(m).contains("line 14, dates: upwards"),
                        m -> assertThat(m).contains("line 15, required: there is no field colour"),
                        m -> assertThat(m).contains("line 16, colum.room: is no line"),
                        m -> assertThat(m).contains("line 17, when.closed: must be a column"),
                        m -> assertThat(m).contains("line 19, column.site: is on line 4 already"));
    }

    @Test
    void missingFieldIsNamedWithTheLineThatItNeeds() {
        assertThat(mistakes(GOOD.replace("column.site = where\n", "")))
                .containsExactly(
                        "mine.properties: says nothing of site: it needs a line column.site or"
                                + " default.site");
    }

    @Test
    void unknownMappingIsRefused() {
        MappingFiles files = new MappingFiles(null);

        assertThatThrownBy(() -> files.need("nobodys")).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> files.need("../x")).isInstanceOf(InvalidFields.class);
    }

    @Test
    void brokenFileOfTheFolderIsInTheLogAtStart(CapturedOutput log) throws IOException {
        Files.writeString(folder.resolve("good.properties"), GOOD);
        Files.writeString(folder.resolve("bad.properties"), GOOD + "colum.room = room\n");
        Files.write(folder.resolve("latin.properties"), new byte[] {'#', (byte) 0xE4, '\n'});
        new MappingFiles(folder).check();

        assertThat(log.getAll())
                .contains("bad.properties, line 6, colum.room: is no line of a mapping file")
                .contains("latin.properties: is not UTF-8")
                .doesNotContain("good.properties");
    }

    @Test
    void readyMadeMappingsAreSound() {
        MappingFiles files = new MappingFiles(null);

        for (String name : List.of("trivium", "servicenow", "glpi", "osticket", "zammad")) {
            assertThat(files.need(name).rules()).containsKeys(Field.NUMBER, Field.LEAF);
        }
    }

    @Test
    void fieldCountsOnlyWhenAnotherColumnSaysSo() {
        Rule rule =
                rule(
                        GOOD + "column.closed = end\nwhen.closed = State : closed | merged\n",
                        Field.CLOSED);

        assertThat(rule.read(Map.of("end", "2026", "state", "Merged"))).isEqualTo("2026");
        assertThat(rule.read(Map.of("end", "2026", "state", "open"))).isEmpty();
        assertThat(rule.read(Map.of("end", "2026"))).isEqualTo("2026");
    }

    @Test
    void charactersThatDoNotCountAreLeftOut() {
        Rule rule = rule(GOOD + "without.number = \" \\u00a0,\"\n", Field.NUMBER);

        assertThat(rule.read(Map.of("id", "13\u00a0769"))).isEqualTo("13769");
        assertThat(rule.read(Map.of("id", "13,769"))).isEqualTo("13769");
    }

    @Test
    void requiredFieldsGrow() {
        assertThat(mapping(GOOD + "column.closed = end\nrequired = closed\n").required())
                .isEqualTo(
                        Set.of(
                                Field.NUMBER,
                                Field.OPENED,
                                Field.REQUESTER,
                                Field.SITE,
                                Field.LEAF,
                                Field.CLOSED));
    }

    private static Rule rule(String text, Field field) {
        return Objects.requireNonNull(mapping(text).rules().get(field));
    }

    private static List<String> mistakes(String text) {
        InvalidFields refused = catchThrowableOfType(InvalidFields.class, () -> mapping(text));
        return refused.errors().stream().map(FieldError::message).toList();
    }

    private static Mapping mapping(String text) {
        return MappingReader.read("mine", MappingLines.of("mine.properties", text));
    }
}
