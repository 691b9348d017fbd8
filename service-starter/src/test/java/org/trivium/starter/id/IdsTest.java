package org.trivium.starter.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsOfAnInstanceAscend() {
        List<String> ids = Stream.generate(Ids::next).limit(10_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsAscendAlthoughTheClockJumpsBackAMinute() {
        AtomicLong clock = new AtomicLong(1_800_000_000_000L);
        AscendingIds ids = new AscendingIds(clock::get);
        List<String> made = new ArrayList<>();

        for (int i = 0; i < 200_000; i++) {
            made.add(ids.next().toString());
            clock.addAndGet(i % 3 == 0 ? 1 : 0);
            if (i == 100_000) {
                clock.addAndGet(-60_000);
            }
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made)
                .map(UUID::fromString)
                .allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(Ids.timeOf(made.get(100_001))).isEqualTo(Ids.timeOf(made.get(100_000)));
        assertThat(Ids.timeOf(made.getLast()).toEpochMilli()).isLessThan(clock.get() + 60_000);
    }

    @Test
    void threadsThatMakeIdsTogetherNeverMakeOneTwice() {
        AscendingIds ids = new AscendingIds(() -> 1);

        List<UUID> made = IntStream.range(0, 100_000).parallel().mapToObj(_ -> ids.next()).toList();

        assertThat(made).doesNotHaveDuplicates();
    }

    @Test
    void anIdTellsWhenItWasMade() {
        assertThat(Duration.between(Ids.timeOf(Ids.next()), Instant.now()).abs())
                .isLessThan(Duration.ofSeconds(2));
        assertThat(Ids.lowest(Instant.now().minusSeconds(1))).isLessThan(Ids.next());
    }

    @Test
    void theSameNameGivesTheSameId() {
        assertThat(Ids.named("a|b"))
                .isEqualTo(Ids.named("a|b"))
                .isNotEqualTo(Ids.named("a|c"))
                .hasSize(36);
    }
}
