package org.trivium.support.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;

/** What a properties file says on which line, and what is wrong with it. */
final class MappingLines {

    private final String file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();

    private MappingLines(String file) {
        this.file = file;
    }

    static MappingLines of(String file, String text) {
        MappingLines lines = new MappingLines(file);
        lines.read(text.lines().toList());
        return lines;
    }

    /** What stands behind a key; null when nothing does. Quotes keep the blanks at its ends. */
    @Nullable String get(String key) {
        Entry entry = entries.get(key);
        if (entry == null || entry.text().isBlank()) {
            return null;
        }
        String text = entry.text().strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** Notes what is wrong with a line. */
    void wrong(String key, String why) {
        Entry entry = entries.get(key);
        int line = entry == null ? 0 : entry.line();
        wrong.add(new Wrong(line, "%s, line %d, %s: %s".formatted(file, line, key, why)));
    }

    /** Notes what is wrong with the file as a whole. */
    void wrong(String why) {
        wrong.add(new Wrong(0, "%s: %s".formatted(file, why)));
    }

    /**
     * Refuses the file if anything is wrong with it.
     *
     * @throws InvalidFields naming all of it, in order of line
     */
    void check() {
        if (!wrong.isEmpty()) {
            throw new InvalidFields(
                    wrong.stream()
                            .sorted(Comparator.comparingInt(Wrong::line))
                            .map(one -> new FieldError("mapping", one.sentence()))
                            .toList());
        }
    }

    private void read(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            int first = at + 1;
            StringBuilder whole = new StringBuilder(lines.get(at));
            boolean comment = isComment(lines.get(at));
            while (!comment && goesOn(lines.get(at)) && at + 1 < lines.size()) {
                whole.append('\n').append(lines.get(++at));
            }
            if (!comment) {
                parsed(whole.toString(), (key, text) -> put(key, new Entry(text, first)), first);
            }
        }
    }

    private void put(String key, Entry entry) {
        Entry before = entries.putIfAbsent(key, entry);
        if (before != null) {
            wrong.add(
                    new Wrong(
                            entry.line(),
                            "%s, line %d, %s: is on line %d already"
                                    .formatted(file, entry.line(), key, before.line())));
        }
    }

    private void parsed(String text, BiConsumer<String, String> reader, int line) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(text));
            one.stringPropertyNames().forEach(key -> reader.accept(key, one.getProperty(key)));
        } catch (IllegalArgumentException noCharacter) {
            wrong.add(
                    new Wrong(
                            line,
                            "%s, line %d: has a \\u that names no character"
                                    .formatted(file, line)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isComment(String line) {
        String text = line.stripLeading();
        return text.isEmpty() || text.startsWith("#") || text.startsWith("!");
    }

    private static boolean goesOn(String line) {
        int end = line.length();
        int slashes = 0;
        while (slashes < end && line.charAt(end - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private record Entry(String text, int line) {}

    private record Wrong(int line, String sentence) {}
}
