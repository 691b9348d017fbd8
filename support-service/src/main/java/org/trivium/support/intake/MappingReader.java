package org.trivium.support.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.InvalidFields;

/** Reads a mapping file. */
final class MappingReader {

    private static final Map<String, Character> DELIMITERS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');
    private static final Set<String> PLAIN =
            Set.of("title", "times", "zone", "encoding", "delimiter", "dates", "required");
    private static final String LIST = "\\s*,\\s*";
    private static final String OR = "\\s*\\|\\s*";
    private static final String USUAL = "yyyy-MM-dd HH:mm";

    private final String name;
    private final MappingLines lines;

    private MappingReader(String name, MappingLines lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * The mapping that a file describes.
     *
     * @throws InvalidFields naming file, line and field of everything that is wrong with it
     */
    static Mapping read(String name, MappingLines lines) {
        return new MappingReader(name, lines).mapping();
    }

    private Mapping mapping() {
        RuleReader reader = new RuleReader(lines);
        lines.keys().stream().filter(key -> !PLAIN.contains(key)).forEach(reader::refuseUnknown);
        Map<Field, Rule> rules = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            reader.rule(field).ifPresent(rule -> rules.put(field, rule));
        }
        for (Field field : Mapping.ALWAYS) {
            if (!rules.containsKey(field)) {
                lines.wrong(
                        "says nothing of %1$s: it needs a line column.%1$s or default.%1$s"
                                .formatted(field));
            }
        }
        Mapping.Form form = new Mapping.Form(zone(), encoding(), delimiter(), dates());
        Mapping mapping = new Mapping(name, form, times(), rules, required());
        lines.check();
        return mapping;
    }

    private @Nullable ZoneId zone() {
        String zone = lines.get("zone");
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            lines.wrong("zone", "%s is no time zone, such as Europe/Berlin".formatted(zone));
            return null;
        }
    }

    private @Nullable Charset encoding() {
        String encoding = lines.get("encoding");
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            lines.wrong("encoding", "%s is no encoding, such as windows-1252".formatted(encoding));
            return null;
        }
    }

    private @Nullable Character delimiter() {
        String delimiter = lines.get("delimiter");
        if (delimiter != null && !DELIMITERS.containsKey(delimiter)) {
            lines.wrong(
                    "delimiter", "%s is none of comma, semicolon, tab, pipe".formatted(delimiter));
        }
        return delimiter == null ? null : DELIMITERS.get(delimiter);
    }

    private @Nullable DayOrder dates() {
        String dates = lines.get("dates");
        Optional<DayOrder> order = Optional.ofNullable(dates).flatMap(DayOrder::named);
        if (dates != null && order.isEmpty()) {
            lines.wrong("dates", "%s is neither day-month nor month-day".formatted(dates));
        }
        return order.orElse(null);
    }

    private List<TimePattern> times() {
        List<TimePattern> patterns = new ArrayList<>();
        String all = Optional.ofNullable(lines.get("times")).orElse(USUAL);
        for (String pattern : all.split(OR, -1)) {
            try {
                patterns.add(TimePattern.of(pattern));
            } catch (IllegalArgumentException no) {
                lines.wrong(
                        "times", "%s is no time pattern: %s".formatted(pattern, no.getMessage()));
            }
        }
        return patterns;
    }

    private Set<Field> required() {
        Set<Field> required = EnumSet.copyOf(Mapping.ALWAYS);
        String more = Optional.ofNullable(lines.get("required")).orElse("");
        Arrays.stream(more.split(LIST, -1))
                .filter(name -> !name.isBlank())
                .forEach(
                        name ->
                                Field.named(name)
                                        .ifPresentOrElse(
                                                required::add,
                                                () ->
                                                        lines.wrong(
                                                                "required",
                                                                RuleReader.noField(name))));
        return required;
    }
}
