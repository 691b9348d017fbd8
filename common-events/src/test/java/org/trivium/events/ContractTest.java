package org.trivium.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What integrators rely on. Run with {@code -Dapprove=true} to write the approved files of a new
 * type; never to change those of an old one. A type that gains an optional field keeps its earlier
 * sample as {@code TYPE@1.json}, {@code TYPE@2.json}, ….
 */
class ContractTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @EnumSource
    void todaysRecordWritesExactlyTheApprovedSample(EventType type) throws IOException {
        assertThat(pretty(Samples.of(type)))
                .isEqualTo(approved(sample(type), pretty(Samples.of(type))));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaIsTheApprovedOneAndAcceptsTheSample(EventType type) throws IOException {
        String schema = pretty(Schemas.of(type));
        assertThat(schema).isEqualTo(approved(SCHEMAS.resolve(type.published() + ".json"), schema));

        Schema compiled =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JSON.readTree(schema));
        assertThat(compiled.validate(JSON.readTree(Files.readString(sample(type))))).isEmpty();
        assertThat(compiled.validate(JSON.readTree("{\"unrelated\": 1}")).isEmpty())
                .isEqualTo(type.data().getRecordComponents().length == 0);
    }

    @Test
    void everySampleEverApprovedStillReads() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replaceAll("(@\\d+)?\\.json$", "");
                EventType type =
                        EventType.named(name)
                                .orElseThrow(
                                        () -> new AssertionError(name + " has left the catalogue"));
                assertThat(JSON.readValue(Files.readString(file), type.data())).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReaderIgnoresWhatItDoesNotKnow(EventType type) {
        ObjectNode node = JSON.valueToTree(Samples.of(type));
        node.put("addedLater", true);

        assertThat((Record) JSON.treeToValue(node, type.data())).isEqualTo(Samples.of(type));
    }

    @Test
    void theAsyncApiDocumentListsEveryTypeAndNoOther() throws IOException {
        String document = pretty(AsyncApi.document());
        assertThat(document).isEqualTo(approved(SCHEMAS.resolve("asyncapi.json"), document));

        JsonNode messages = JSON.readTree(document).at("/components/messages");
        List<String> names = Arrays.stream(EventType.values()).map(EventType::published).toList();
        assertThat(messages.propertyNames()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsNamedByTheHousesPatternAndHasAReader(EventType type) {
        assertThat(type.published())
                .matches("trivium\\.(support|pd|planning)\\.[a-z]+(-[a-z]+)+\\.v[1-9]");
        assertThat(type.readers()).isNotEmpty();
        assertThat(type.topics()).isNotEmpty();
    }

    @Test
    void enumsAreSpeltInLowerCaseWithHyphens() {
        assertThat(Kind.KNOWLEDGE_GAP).hasToString("knowledge-gap");
        assertThat(Arrays.stream(EndReason.values()).map(Object::toString))
                .allMatch(text -> text.equals(text.toLowerCase(Locale.ROOT)));
    }

    private static Path sample(EventType type) {
        return SAMPLES.resolve(type.published() + ".json");
    }

    private static String approved(Path file, String today) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, today);
        }
        return Files.readString(file);
    }

    private static String pretty(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }
}
