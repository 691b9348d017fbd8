package org.trivium.support.intake;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;
import org.trivium.support.ticket.Priority;

/** Reads the lines of a mapping file that are about fields. */
final class RuleReader {

    private static final Set<String> SECTIONS =
            Set.of("column", "join", "blank", "default", "value", "without", "when", "nothing");
    private static final String LIST = "\\s*,\\s*";
    private static final String OR = "\\s*\\|\\s*";

    private final MappingLines lines;

    RuleReader(MappingLines lines) {
        this.lines = lines;
    }

    /** What a field is made of; nothing when the file says nothing of it. */
    Optional<Rule> rule(Field field) {
        String columns = lines.get("column." + field);
        String fallback = lines.get("default." + field);
        if (columns == null && fallback == null) {
            return Optional.empty();
        }
        oneOf("default." + field, field, fallback);
        return Optional.of(
                new Rule(
                        columns(columns),
                        lines.get("join." + field),
                        lines.get("blank." + field),
                        fallback,
                        values(field),
                        more(field)));
    }

    /** Notes a line that means nothing. */
    void refuseUnknown(String key) {
        String[] parts = key.split("\\.", 3);
        if (parts.length < 2 || !SECTIONS.contains(parts[0])) {
            lines.wrong(key, "is no line of a mapping file");
            return;
        }
        Optional<Field> field = Field.named(parts[1]);
        if (field.isEmpty()) {
            lines.wrong(key, noField(parts[1]));
        } else if (parts[0].equals("value") == (parts.length == 2)) {
            lines.wrong(key, "is no line of a mapping file");
        } else if (parts.length > 2) {
            oneOf(key, field.get(), parts[2]);
        }
    }

    static String noField(String name) {
        String all = Arrays.stream(Field.values()).map(Field::toString).collect(joining(", "));
        return "there is no field %s; fields are %s".formatted(name, all);
    }

    private static List<String> columns(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(LIST, -1))
                        .map(column -> column.toLowerCase(Locale.ROOT))
                        .toList();
    }

    private Map<String, String> values(Field field) {
        Map<String, String> values = new HashMap<>();
        String prefix = "value." + field + ".";
        for (String key : lines.keys()) {
            if (key.startsWith(prefix)) {
                alternatives(lines.get(key))
                        .forEach(raw -> values.put(raw, key.substring(prefix.length())));
            }
        }
        return values;
    }

    private Rule.More more(Field field) {
        String key = "when." + field;
        String when = Optional.ofNullable(lines.get(key)).orElse("");
        int colon = when.indexOf(':');
        if (!when.isEmpty() && colon < 1) {
            lines.wrong(key, "must be a column, a colon and values with | between them");
        }
        return new Rule.More(
                lines.get("without." + field),
                colon < 1 ? null : when.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                set(colon < 1 ? null : when.substring(colon + 1).strip()),
                set(lines.get("nothing." + field)));
    }

    private static Set<String> set(@Nullable String text) {
        return alternatives(text).collect(Collectors.toSet());
    }

    private static Stream<String> alternatives(@Nullable String text) {
        return text == null
                ? Stream.of()
                : Arrays.stream(text.split(OR, -1)).map(one -> one.toLowerCase(Locale.ROOT));
    }

    private void oneOf(String key, Field field, @Nullable String value) {
        Enum<?>[] all =
                switch (field) {
                    case PRIORITY -> Priority.values();
                    case KIND -> Kind.values();
                    default -> new Enum<?>[0];
                };
        boolean known = Arrays.stream(all).anyMatch(one -> one.toString().equalsIgnoreCase(value));
        if (value != null && all.length > 0 && !known) {
            String choices = Arrays.stream(all).map(Enum::toString).collect(joining(", "));
            lines.wrong(key, "%s is none of %s".formatted(value, choices));
        }
    }
}
