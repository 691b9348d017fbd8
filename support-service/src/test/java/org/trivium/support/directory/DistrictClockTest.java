package org.trivium.support.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;
import static org.trivium.test.TopicProbe.json;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(classes = SupportApplication.class, properties = "trivium.directory.tick-every=1d")
class DistrictClockTest {

    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final Instant NOON = Instant.parse("2030-03-05T19:00:00Z");

    private final String district = "d-" + Ids.next();

    @Autowired private Districts districts;
    @Autowired private DistrictDesk desk;

    @Test
    void oneOfTwoInstancesAnnouncesTheDay() throws InterruptedException, ExecutionException {
        open();

        assertThat(race(at(NOON), at(NOON))).containsOnlyOnce(true);

        List<ConsumerRecord<String, byte[]>> ticks = ticks(1);
        assertThat(ticks).hasSize(1);
        assertThat(json(ticks.getFirst())).contains("2030-03-05");
        assertThat(header(ticks.getFirst(), "ce_time")).startsWith("2030-03-05T07:00:00");
        assertThat(header(ticks.getFirst(), "ce_subject")).isEqualTo(district);
    }

    @Test
    void theNextDayIsAnnouncedAtTheLocalMidnightAndNotBefore() {
        open();
        at(NOON).tickToday(district);

        assertThat(at(NOON.plus(Duration.ofMinutes(719))).tickToday(district)).isFalse();
        assertThat(at(NOON.plus(Duration.ofHours(12))).tickToday(district)).isTrue();
    }

    @Test
    void theEndOfAnImportIsAnnouncedWhateverWasBefore() {
        open();
        DistrictClock clock = at(NOON);
        clock.tickToday(district);
        clock.tick(district, NOON);
        clock.tick(district, NOON.minus(Duration.ofDays(3)));

        List<ConsumerRecord<String, byte[]>> ticks = ticks(3);
        assertThat(ticks.stream().map(tick -> header(tick, "ce_sequence")))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(json(ticks.getLast())).contains("2030-03-02");
        assertThat(clock.tickToday(district)).isFalse();
    }

    private void open() {
        desk.ensure(Caller.service(district, "test"), "Test", ZONE);
    }

    private DistrictClock at(Instant now) {
        return new DistrictClock(districts, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Boolean> race(DistrictClock... instances)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> runs =
                    Stream.of(instances)
                            .map(clock -> threads.submit(racing(clock, start)))
                            .toList();
            start.countDown();
            return List.of(runs.get(0).get(), runs.get(1).get());
        }
    }

    private Callable<Boolean> racing(DistrictClock clock, CountDownLatch start) {
        return () -> {
            assertThat(start.await(30, TimeUnit.SECONDS)).isTrue();
            return clock.tickToday(district);
        };
    }

    private List<ConsumerRecord<String, byte[]>> ticks(int count) {
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            return probe.await(count, TopicProbe.of(district, EventType.CLOCK_TICKED.published()));
        }
    }
}
