package org.trivium.support.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is saved of a district is all that it needs (section 13). */
class SavedStateTest {

    private static final List<DetectionRecord> WALK =
            Vectors.jsonLines("walk.jsonl").stream()
                    .map(step -> RecordReader.read(step.get("record")))
                    .toList();
    private static final List<DetectionRecord> S101 = read("s101-records.jsonl.gz");

    /** A store in memory, as unordered as a real one. */
    private static final class Store implements StateSink, StateSource {
        private final Map<StateKind, NavigableMap<String, byte[]>> values =
                new EnumMap<>(StateKind.class);
        private int writes;

        @Override
        public void put(StateKind kind, String id, byte[] value) {
            of(kind).put(id, value);
            writes++;
        }

        @Override
        public void delete(StateKind kind, String id) {
            of(kind).remove(id);
            writes++;
        }

        @Override
        public void each(StateKind kind, Consumer<byte[]> each) {
            of(kind).descendingMap().values().forEach(each);
        }

        NavigableMap<String, byte[]> of(StateKind kind) {
            return values.computeIfAbsent(kind, k -> new TreeMap<>());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void walkIsTheSameWhenTheDistrictIsDroppedEveryFewRecords(int every) {
        assertThat(dropped(WALK, "W", every)).isEqualTo(kept(WALK, "W"));
    }

    @ParameterizedTest
    @ValueSource(ints = {97, 500})
    void twoYearsAreTheSameWhenTheDistrictIsDroppedNowAndThen(int every) {
        assertThat(dropped(S101, "D1", every)).isEqualTo(kept(S101, "D1"));
    }

    @Test
    void districtWithoutRatesIsTheSameWhenDropped() {
        List<DetectionRecord> records = new ArrayList<>(S101.subList(0, 4000));
        records.set(0, withoutRates((DetectionRecord.Context) records.getFirst()));
        assertThat(dropped(records, "D1", 101)).isEqualTo(kept(records, "D1"));
    }

    @Test
    void savedBytesAreTheSameWhetherTheDistrictWasDroppedOrNot() {
        Store kept = new Store();
        Store dropped = new Store();
        run(S101.subList(0, 6000), "D1", Integer.MAX_VALUE, kept);
        run(S101.subList(0, 6000), "D1", 250, dropped);
        for (StateKind kind : StateKind.values()) {
            assertThat(dropped.of(kind)).as(kind.name()).isNotEmpty();
            assertThat(dropped.of(kind).keySet()).isEqualTo(kept.of(kind).keySet());
            dropped.of(kind)
                    .forEach((id, value) -> assertThat(value).isEqualTo(kept.of(kind).get(id)));
        }
    }

    @Test
    void ticketTouchesAHandfulOfThings() {
        Store store = new Store();
        District district = new District("D1", "");
        int tickets = 0;
        int writes = 0;
        for (DetectionRecord record : S101) {
            int day = district.state().figures.day;
            district.process(record);
            store.writes = 0;
            district.save(store);
            boolean sameDay = day == district.state().figures.day;
            if (record instanceof DetectionRecord.Opened && sameDay && day > 0) {
                tickets++;
                writes += store.writes;
            }
        }
        assertThat(tickets).isGreaterThan(1000);
        assertThat((double) writes / tickets).isLessThan(9.0);
    }

    @Test
    void ticketsThatAreForgottenLeaveTheState() {
        Store store = new Store();
        District district = new District("D1", "");
        for (DetectionRecord record : S101) {
            district.process(record);
            district.save(store);
        }
        int horizon = Days.mondayOf(district.state().figures.day) - Parameters.FORGET_DAYS;
        long remembered =
                S101.stream()
                        .filter(DetectionRecord.Opened.class::isInstance)
                        .map(DetectionRecord.Opened.class::cast)
                        .filter(
                                one ->
                                        Moment.of(
                                                                Objects.requireNonNullElse(
                                                                        one.opened(), one.at()))
                                                        .day()
                                                >= horizon)
                        .count();
        assertThat(store.of(StateKind.TICKET)).hasSize((int) remembered);
    }

    @Test
    void restartLeavesOnlyTheCounterBehind() {
        Store store = new Store();
        District district = new District("D1", "");
        S101.subList(0, 3000).forEach(district::process);
        district.save(store);
        int serial = district.state().figures.serial;
        district.process(new DetectionRecord.Restart(S101.get(3000).at(), null));
        district.save(store);
        for (StateKind kind : StateKind.values()) {
            int left = kind == StateKind.FIGURES ? 1 : 0;
            assertThat(store.of(kind)).as(kind.name()).hasSize(left);
        }
        assertThat(District.restore("D1", "", store).state().figures.serial).isEqualTo(serial);
    }

    private static List<RecurrenceEvent> kept(List<DetectionRecord> records, String name) {
        District district = new District(name, "pepper:");
        List<RecurrenceEvent> events = new ArrayList<>();
        records.forEach(record -> events.addAll(district.process(record)));
        assertThat(events).isNotEmpty();
        return events;
    }

    private static List<RecurrenceEvent> dropped(
            List<DetectionRecord> records, String name, int every) {
        return run(records, name, every, new Store());
    }

    private static List<RecurrenceEvent> run(
            List<DetectionRecord> records, String name, int every, Store store) {
        District district = new District(name, "pepper:");
        List<RecurrenceEvent> events = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            events.addAll(district.process(records.get(i)));
            district.save(store);
            if (i % every == every - 1) {
                district = District.restore(name, "pepper:", store);
            }
        }
        return events;
    }

    private static DetectionRecord withoutRates(DetectionRecord.Context context) {
        List<LeafPriors> leaves = new ArrayList<>();
        for (LeafPriors leaf : context.leaves()) {
            LeafPriors plain = LeafPriors.undescribed(leaf.leaf());
            leaves.add(plain);
        }
        return new DetectionRecord.Context(
                context.at(), null, context.sites(), leaves, context.calendar());
    }

    private static List<DetectionRecord> read(String name) {
        List<DetectionRecord> records = new ArrayList<>();
        for (JsonNode json : Vectors.jsonLines(name)) {
            records.add(RecordReader.read(json));
        }
        return records;
    }
}
