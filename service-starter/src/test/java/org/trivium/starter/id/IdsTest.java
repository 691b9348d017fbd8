package org.trivium.starter.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsOfAnInstanceAscend() {
        List<String> ids = Stream.generate(Ids::next).limit(10_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
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
