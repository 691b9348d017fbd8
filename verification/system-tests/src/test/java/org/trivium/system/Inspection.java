package org.trivium.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.system.EveryTopic.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at every record once, for what must not stand in it. */
final class Inspection implements Consumer<Said> {

    private static final Pattern BETWEEN_IDS = Pattern.compile("[^A-Za-z0-9-]+");
    private static final String DETECTOR = "support-detection-";

    private final Needles needles;
    private final Set<String> leaves;
    private final Map<String, Long> tickets;
    private final Map<String, Integer> records = new TreeMap<>();
    private final Map<String, Set<String>> found = new TreeMap<>();
    private final Map<String, Set<String>> outside = new TreeMap<>();
    private final List<JsonNode> counted = new ArrayList<>();
    private final Set<String> suggestedFor = new HashSet<>();

    /**
     * @param leaves those that are restricted
     * @param tickets since which version they stand or stood on one of them
     */
    Inspection(Needles needles, Set<String> leaves, Map<String, Long> tickets) {
        this.needles = needles;
        this.leaves = leaves;
        this.tickets = tickets;
    }

    @Override
    public void accept(Said said) {
        records.merge(said.topic(), 1, Integer::sum);
        note(found, said.topic(), needles.in(said.all()));
        if (!isInside(said.topic())) {
            note(outside, said.topic(), hidden(said));
        }
        boolean whole = said.value().endsWith("}");
        if (whole
                && said.topic().equals(Topic.RECURRENCES.published())
                && said.value().contains("\"restricted\":true")) {
            counted.add(JsonMapper.shared().readTree(said.value()));
        }
        if (whole && said.topic().endsWith(".suggestions")) {
            suggestedFor.add(
                    JsonMapper.shared().readTree(said.value()).path("recurrence").asString());
        }
    }

    private static boolean isInside(String topic) {
        return topic.startsWith(Topic.DETECTION.published()) || topic.startsWith(DETECTOR);
    }

    /** What was told before a ticket got there is told; that a leaf is restricted is no secret. */
    private Set<String> hidden(Said said) {
        Set<String> named = new TreeSet<>();
        for (String word : BETWEEN_IDS.split(said.all(), -1)) {
            long since = tickets.getOrDefault(word, Long.MAX_VALUE);
            if (said.isOf(word) ? said.sequence() >= since : since == 1) {
                named.add(word);
            }
        }
        if (!said.is(EventType.CATEGORY_CHANGED)) {
            leaves.stream().filter(said.all()::contains).forEach(named::add);
        }
        return named;
    }

    private static void note(Map<String, Set<String>> notes, String topic, Set<String> what) {
        if (!what.isEmpty()) {
            notes.computeIfAbsent(topic, name -> new TreeSet<>()).addAll(what);
        }
    }

    /** How many there are, by topic. */
    Map<String, Integer> records() {
        return records;
    }

    /** Needles, by topic. */
    Map<String, Set<String>> found() {
        return found;
    }

    /** What is told of restricted leaves where others may read it, by topic. */
    Map<String, Set<String>> outside() {
        return outside;
    }

    /** All that is told of recurrences on restricted leaves. */
    List<JsonNode> counted() {
        return counted;
    }

    /** Recurrences that something was suggested for. */
    Set<String> suggestedFor() {
        return suggestedFor;
    }
}
