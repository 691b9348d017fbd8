package org.trivium.stack.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What people write, in short sentences without names. */
final class Phrases {

    private static final List<String> APPS =
            List.of("ReadTrail", "NumberNest", "QuizLoom", "ScienceShed", "WordGarden");
    private static final String LMS = "ClassHarbor";
    private static final List<String> TAILS =
            List.of(
                    "",
                    "",
                    " It started this morning.",
                    " It is the second time this week.",
                    " I need it for my next class.",
                    " I have already restarted everything.",
                    " A colleague has the same.",
                    " Free periods are third and sixth.",
                    " Thank you.");

    private final Map<String, List<Table.Row>> phrases;
    private final Map<String, List<String>> fixes;
    private final Dice dice;

    Phrases(Dice dice) {
        this.dice = dice;
        phrases =
                Table.read("phrases.csv").stream()
                        .collect(Collectors.groupingBy(row -> row.text("leaf")));
        fixes =
                Table.read("fixes.csv").stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.text("kind"),
                                        Collectors.mapping(
                                                row -> row.text("fix"), Collectors.toList())));
    }

    /** A subject and a description. */
    record Text(String subject, String description) {}

    Text about(String leaf, Device device) {
        List<Table.Row> usable =
                Objects.requireNonNull(phrases.get(leaf)).stream()
                        .filter(row -> !device.tag().isEmpty() || !namesDevice(row))
                        .toList();
        Table.Row row = dice.pick(usable);
        String app = leaf.equals("app.lms-howto") ? LMS : dice.pick(APPS);
        String description = row.text("description") + dice.pick(TAILS);
        return new Text(
                fill(row.text("subject"), device, app), capital(fill(description, device, app)));
    }

    String fix(String kind) {
        return dice.pick(Objects.requireNonNull(fixes.get(kind)));
    }

    private static boolean namesDevice(Table.Row row) {
        String text = row.text("subject") + row.text("description");
        return text.contains("{tag}") || text.contains("{model}");
    }

    private static String fill(String text, Device device, String app) {
        return text.replace("{room}", device.room())
                .replace("{tag}", device.tag())
                .replace("{model}", device.model())
                .replace("{app}", app);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
