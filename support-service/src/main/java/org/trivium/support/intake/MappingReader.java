package org.trivium.support.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.support.intake.Mapping.Rule;

/** Reads a mapping file. */
final class MappingReader {

    private static final Set<String> SECTIONS =
            Set.of("column", "join", "blank", "default", "value");
    private static final String LIST = "\\s*,\\s*";
    private static final String OR = "\\s*\\|\\s*";

    private final String name;
    private final Properties lines;

    private MappingReader(String name, Properties lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * The mapping that a file describes.
     *
     * @throws InvalidFields naming what is wrong with it
     */
    static Mapping read(String name, Properties lines) {
        return new MappingReader(name, lines).mapping();
    }

    private Mapping mapping() {
        lines.stringPropertyNames().forEach(this::refuseUnknown);
        Map<Field, Rule> rules = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (mentions(field)) {
                rules.put(field, rule(field));
            }
        }
        for (Field field : Mapping.ALWAYS) {
            if (!rules.containsKey(field)) {
                throw broken("says nothing of " + field);
            }
        }
        return new Mapping(name, zone(), times(), rules, required());
    }

    private Rule rule(Field field) {
        Map<String, String> values = new HashMap<>();
        String prefix = "value." + field + ".";
        lines.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(
                        key ->
                                Arrays.stream(line(key).split(OR, -1))
                                        .forEach(
                                                raw ->
                                                        values.put(
                                                                raw.toLowerCase(Locale.ROOT),
                                                                key.substring(prefix.length()))));
        return new Rule(
                columns(field),
                optional("join." + field),
                optional("blank." + field),
                optional("default." + field),
                values);
    }

    private List<String> columns(Field field) {
        return Optional.ofNullable(optional("column." + field)).stream()
                .flatMap(text -> Arrays.stream(text.split(LIST, -1)))
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean mentions(Field field) {
        return optional("column." + field) != null || optional("default." + field) != null;
    }

    private @Nullable ZoneId zone() {
        String zone = optional("zone");
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw broken("names no time zone: " + zone);
        }
    }

    private List<DateTimeFormatter> times() {
        String patterns = Optional.ofNullable(optional("times")).orElse("yyyy-MM-dd HH:mm");
        try {
            return Arrays.stream(patterns.split(OR, -1))
                    .map(p -> DateTimeFormatter.ofPattern(p, Locale.ROOT))
                    .toList();
        } catch (IllegalArgumentException noPattern) {
            throw broken("has a time pattern that cannot be: " + noPattern.getMessage());
        }
    }

    private Set<Field> required() {
        Set<Field> required = EnumSet.copyOf(Mapping.ALWAYS);
        for (String more : Optional.ofNullable(optional("required")).orElse("").split(LIST, -1)) {
            if (!more.isBlank()) {
                required.add(Field.named(more).orElseThrow(() -> broken("knows no field " + more)));
            }
        }
        return required;
    }

    private void refuseUnknown(String key) {
        String[] parts = key.split("\\.", 3);
        boolean plain = Set.of("zone", "times", "required", "title").contains(key);
        boolean known =
                parts.length > 1
                        && SECTIONS.contains(parts[0])
                        && Field.named(parts[1]).isPresent();
        if (!plain && !known) {
            throw broken("has a line that means nothing: " + key);
        }
    }

    private @Nullable String optional(String key) {
        String text = lines.getProperty(key);
        return text == null || text.isBlank() ? null : line(key);
    }

    /** Quotes keep the blanks that a properties file would lose. */
    private String line(String key) {
        String text = lines.getProperty(key).strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private InvalidFields broken(String why) {
        return InvalidFields.of("mapping", "%s %s".formatted(name, why));
    }
}
