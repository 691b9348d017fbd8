package org.trivium.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page's table is the catalogue; {@code -Dapprove=true} writes it anew. */
class IntegratorsPageTest {

    private static final Path PAGE = Path.of("../docs/integrators.md");
    private static final Path SOURCES = Path.of("src/main/java/org/trivium/events");
    private static final Pattern TABLE =
            Pattern.compile("(?s)(<!-- catalogue: [^>]*-->\n)(.*)(<!-- end of catalogue -->)");
    private static final String INTEGRATORS = "integrators: ";
    private static final int SHOWN_FIELDS = 12;

    /** One record tells them all, so its Javadoc cannot. */
    private static final Map<EventType, String> LIVES =
            new EnumMap<>(
                    Map.of(
                            EventType.RECURRENCE_EMERGED, "Something keeps coming back.",
                            EventType.RECURRENCE_ESCALATED, "Its evidence has grown stronger.",
                            EventType.RECURRENCE_UPDATED, "Its evidence is told anew.",
                            EventType.RECURRENCE_SUBSIDED, "It is over, and why.",
                            EventType.RECURRENCE_RELAPSED, "What was over has come back."));

    @Test
    void theTableIsTheCatalogueOfToday() throws IOException {
        String page = Files.readString(PAGE);
        Matcher found = TABLE.matcher(page);
        assertThat(found.find()).isTrue();
        String today = "\n" + table() + "\n";
        if (Boolean.getBoolean("approve")) {
            Files.writeString(
                    PAGE,
                    found.replaceFirst(
                            Matcher.quoteReplacement(found.group(1) + today + found.group(3))));
            return;
        }
        assertThat(found.group(2)).isEqualTo(today);
    }

    @Test
    void thePageNamesEveryHeaderOfTheEnvelope() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("ce_type", "ce_subject", "ce_sequence", "ce_id", "ce_time")
                .contains("ce_partitionkey", "ce_source", "ce_dataschema", "ce_correlationid");
    }

    private static String table() throws IOException {
        StringBuilder table =
                new StringBuilder("| topic | type | tells | data | for |\n|---|---|---|---|---|\n");
        for (Topic topic : Topic.values()) {
            for (EventType type : EventType.values()) {
                if (!topic.internal() && type.topics().contains(topic)) {
                    table.append(row(topic, type));
                }
            }
        }
        return table.toString();
    }

    private static String row(Topic topic, EventType type) throws IOException {
        return "| `%s` | `%s` | %s | %s | %s |%n"
                .formatted(
                        topic.published(),
                        type.published(),
                        LIVES.containsKey(type) ? LIVES.get(type) : sentence(type.data()),
                        fields(type.data()),
                        purpose(type.readers()))
                .replace("\r\n", "\n");
    }

    private static String purpose(List<String> readers) {
        return readers.stream()
                .filter(reader -> reader.startsWith(INTEGRATORS))
                .map(reader -> reader.substring(INTEGRATORS.length()))
                .collect(Collectors.joining(", "));
    }

    private static String fields(Class<? extends Record> data) {
        RecordComponent[] components = data.getRecordComponents();
        if (components.length > SHOWN_FIELDS) {
            return "state and evidence, see its schema";
        }
        return Arrays.stream(components)
                .map(
                        component ->
                                component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                                        ? "`%s?`".formatted(component.getName())
                                        : "`%s`".formatted(component.getName()))
                .collect(Collectors.joining(", "));
    }

    /** First sentence of the record's Javadoc. */
    private static String sentence(Class<? extends Record> data) throws IOException {
        Class<?> around = data.getEnclosingClass();
        Path source = SOURCES.resolve((around == null ? data : around).getSimpleName() + ".java");
        Matcher doc =
                Pattern.compile(
                                "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record %s\\("
                                        .formatted(data.getSimpleName()))
                        .matcher(Files.readString(source));
        assertThat(doc.find()).as(data.getName()).isTrue();
        String text =
                doc.group(1)
                        .replaceAll("\\s*\\n\\s*\\*", " ")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip();
        return text.replaceAll(" @param.*", "").replaceAll("[;.].*", ".");
    }
}
