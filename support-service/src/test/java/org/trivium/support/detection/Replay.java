package org.trivium.support.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A district that has processed records, with what it published and signalled. */
final class Replay {

    final List<Published> published = new ArrayList<>();
    final List<Signal> signals = new ArrayList<>();
    final District district;
    private int records;

    /** An event and the index of the record that caused it. */
    record Published(int record, RecurrenceEvent event) {}

    Replay(String name, String salt) {
        district = new District(new DistrictState(name, new Changes()), salt, signals::add);
    }

    static Replay of(List<DetectionRecord> records) {
        Replay replay = new Replay("D1", "");
        records.forEach(replay::process);
        return replay;
    }

    void process(DetectionRecord record) {
        for (RecurrenceEvent event : district.process(record)) {
            published.add(new Published(records, event));
        }
        records++;
    }

    void assertPublished(
            List<JsonNode> expected,
            Function<RecurrenceEvent, Map<String, @Nullable Object>> fields) {
        for (int i = 0; i < Math.min(expected.size(), published.size()); i++) {
            Map<String, @Nullable Object> actual = new LinkedHashMap<>();
            actual.put("record", published.get(i).record());
            actual.putAll(fields.apply(published.get(i).event()));
            Agreement.assertSame("event %d".formatted(i), expected.get(i), actual);
        }
        assertThat(published).hasSameSizeAs(expected);
    }

    /** Compares with rows of the reference's columns; numbers are rounded there. */
    void assertSignals(List<List<String>> expected) {
        for (int i = 0; i < Math.min(expected.size(), signals.size()); i++) {
            assertSignal(expected.get(i), signals.get(i));
        }
        assertThat(signals).hasSameSizeAs(expected);
    }

    private static void assertSignal(List<String> row, Signal signal) {
        List<String> exact =
                List.of(
                        Days.date(signal.day()).toString(),
                        signal.key().level.published(),
                        signal.key().node,
                        signal.key().leaf.name,
                        signal.action().name(),
                        String.valueOf(signal.evidenceLevel()),
                        signal.branch());
        assertThat(row.subList(0, 7)).isEqualTo(exact);
        assertThat(row.get(8)).isEqualTo(String.valueOf(signal.window()));
        assertThat(row.get(9)).isEqualTo(String.valueOf(signal.count()));
        assertThat(row.get(11)).isEqualTo(String.valueOf(signal.distinctRequesters()));
        assertThat(row.get(13)).isEqualTo(signal.model());
        assertRounded(row.get(7), signal.value(), 0.001);
        assertRounded(
                row.get(10),
                signal.expected(),
                signal.action() == Action.CHRONIC ? 0.00001 : 0.0001);
        assertRounded(row.get(12), signal.topShare(), 0.001);
        assertRounded(row.get(14), signal.priority(), 0.01);
    }

    private static void assertRounded(String expected, double actual, double place) {
        assertThat(actual).isCloseTo(Double.parseDouble(expected), within(place));
    }
}
