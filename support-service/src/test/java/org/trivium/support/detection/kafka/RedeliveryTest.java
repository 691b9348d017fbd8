package org.trivium.support.detection.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.support.detection.kafka.DetectorRun.DISTRICT;
import static org.trivium.support.detection.kafka.DetectorRun.bytes;
import static org.trivium.support.detection.kafka.DetectorRun.walk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivium.events.EventType;
import org.trivium.starter.event.Announcement;

class RedeliveryTest {

    private DetectorRun run;

    @BeforeEach
    void open(@TempDir Path folder) {
        run = new DetectorRun(folder);
    }

    @Test
    void aFactThatIsDeliveredTwiceCountsOnce() {
        assertThat(bytes(run.tell(walk(), 2))).isEqualTo(bytes(run.tell(walk(), 1)));
    }

    @Test
    void aContextThatIsDeliveredAgainTakesBackNothingNewer() {
        List<VectorFacts.Logged> walk = walk();
        List<VectorFacts.Logged> again = new ArrayList<>(walk);
        again.add(contextAt(walk, 1) + 1, walk.get(contextAt(walk, 0)));

        assertThat(bytes(run.tell(again, 1))).isEqualTo(bytes(run.tell(walk, 1)));
    }

    @Test
    void aRestartThatIsDeliveredAgainErasesNothing() {
        List<VectorFacts.Logged> retold = new ArrayList<>(walk());
        VectorFacts.Logged restart = restart(retold.getLast());
        retold.add(restart);
        retold.addAll(walk());
        List<VectorFacts.Logged> again = new ArrayList<>(retold);
        again.add(retold.size() - walk().size() / 2, restart);

        assertThat(bytes(run.tell(again, 1))).isEqualTo(bytes(run.tell(retold, 1)));
        assertThat(run.tell(retold, 1).size()).isGreaterThan(run.tell(walk(), 1).size());
    }

    private static int contextAt(List<VectorFacts.Logged> facts, int nth) {
        return IntStream.range(0, facts.size())
                .filter(
                        i ->
                                facts.get(i)
                                        .event()
                                        .type()
                                        .equals(EventType.DETECTION_CONTEXT_SET.published()))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    private static VectorFacts.Logged restart(VectorFacts.Logged last) {
        Announcement restarted =
                new Announcement(
                        "restart",
                        EventType.DETECTION_RESTARTED.published(),
                        List.of(),
                        DISTRICT,
                        DISTRICT,
                        1,
                        last.event().time(),
                        "{}",
                        null,
                        null);
        return new VectorFacts.Logged(restarted, last.at());
    }
}
