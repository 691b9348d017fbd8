package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.Tickets;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.detection.secret=only-for-this-test",
            "trivium.intake.batch=10",
            "trivium.intake.pause=100ms",
            "trivium.intake.attempts=3",
            "trivium.intake.look-every=100ms",
            "trivium.intake.hold-known-within=50ms",
            "trivium.intake.sent-within=0s"
        })
@Import(CrashTest.Crashes.class)
class CrashTest {

    /** Sendings until the next crash; none while it is 0 or less. */
    private static final AtomicInteger BEFORE_SENDING = new AtomicInteger();

    private static final AtomicInteger AFTER_SENDING = new AtomicInteger();

    private static final AtomicBoolean FAILING_FOR_GOOD = new AtomicBoolean();

    private static final AtomicInteger AFTER_PIECE = new AtomicInteger();

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;

    @BeforeEach
    void setUp() {
        districts.ensure(Caller.service(district, "test"), "Test", ZoneId.of("America/Chicago"));
    }

    @Test
    void crashBetweenWritingAndSendingLosesNothingAndDoublesNothing() {
        BEFORE_SENDING.set(3);

        assertEveryFactIsToldOnceInOrder();
        assertThat(BEFORE_SENDING).hasNonPositiveValue();
    }

    @Test
    void crashBetweenSendingAndNotingDoublesNothing() {
        AFTER_SENDING.set(3);

        assertEveryFactIsToldOnceInOrder();
        assertThat(AFTER_SENDING).hasNonPositiveValue();
    }

    @Test
    void crashWhileHistoryIsToldAnewDoublesNothing() {
        ImportClient client = new ImportClient(port, district);
        client.imported("trivium", "new", file(4));
        AFTER_PIECE.set(3);
        JsonNode job = client.imported("trivium", "old", file(3));

        assertThat(AFTER_PIECE).hasNonPositiveValue();
        assertThat(job.get("facts").get("retold").asInt()).isEqualTo(120);
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            probe.await(2, TopicProbe.of(district, EventType.CLOCK_TICKED.published()));
            assertToldOnceInOrder(afterRestart(probe.read(TopicProbe.of(district))), 120);
        }
        try (TopicProbe probe = new TopicProbe(Topic.TICKETS.published())) {
            assertThat(probe.await(120, TopicProbe.of(district).and(CrashTest::ofATicket)))
                    .hasSize(120);
        }
    }

    @Test
    void whatAnImportHadToldBeforeItWasGivenUpReachesTheDetector() {
        ImportClient client = new ImportClient(port, district);
        client.imported("trivium", "new", file(4));
        FAILING_FOR_GOOD.set(true);
        JsonNode givenUp = client.imported("trivium", "old", file(3));
        FAILING_FOR_GOOD.set(false);
        JsonNode again = client.imported("trivium", "old", file(3));

        assertThat(givenUp.get("state").asString()).isEqualTo("failed");
        assertThat(givenUp.get("failure").asString()).contains("Given up");
        assertThat(again.get("state").asString()).isEqualTo("done");
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            probe.await(3, TopicProbe.of(district, EventType.CLOCK_TICKED.published()));
            List<ConsumerRecord<String, byte[]>> anew =
                    afterRestart(probe.read(TopicProbe.of(district)));
            assertThat(anew.stream().map(r -> header(r, "ce_subject") + header(r, "ce_sequence")))
                    .doesNotHaveDuplicates()
                    .hasSize(120);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> afterRestart(
            List<ConsumerRecord<String, byte[]>> all) {
        List<String> types = all.stream().map(r -> header(r, "ce_type")).toList();
        return all.stream()
                .skip(types.lastIndexOf(EventType.DETECTION_RESTARTED.published()))
                .filter(CrashTest::ofATicket)
                .toList();
    }

    private void assertEveryFactIsToldOnceInOrder() {
        JsonNode job = new ImportClient(port, district).imported("trivium", "old", file(3));

        assertThat(job.get("state").asString()).isEqualTo("done");
        assertThat(job.get("imported").asInt()).isEqualTo(30);
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            List<ConsumerRecord<String, byte[]>> told =
                    probe.await(60, TopicProbe.of(district).and(CrashTest::ofATicket));
            assertToldOnceInOrder(told, 60);
        }
    }

    private static void assertToldOnceInOrder(
            List<ConsumerRecord<String, byte[]>> told, int facts) {
        assertThat(told.stream().map(r -> header(r, "ce_subject") + header(r, "ce_sequence")))
                .hasSize(facts)
                .doesNotHaveDuplicates();
        assertThat(told.stream().map(r -> header(r, "ce_time"))).isSorted();
    }

    private static boolean ofATicket(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").contains(".ticket-");
    }

    private static String file(int month) {
        return IntStream.range(0, 30)
                .mapToObj(
                        i ->
                                "T%d,2026-%02d-%02d 08:00,2026-%02d-%02d 09:00,p%d,North,net.wifi\n"
                                        .formatted(i, month, 1 + i % 20, month, 2 + i % 20, i))
                .collect(
                        Collectors.joining(
                                "", "number,opened_at,resolved_at,requester,site,leaf\n", ""));
    }

    /** Makes the sending of tickets fail once, as if the instance had stopped there. */
    @TestConfiguration
    static class Crashes {

        @Bean
        static BeanPostProcessor crashing() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return switch (bean) {
                        case Tickets tickets -> crashing(tickets);
                        case Retelling retelling -> crashing(retelling);
                        default -> bean;
                    };
                }
            };
        }

        private static Tickets crashing(Tickets tickets) {
            return (Tickets)
                    Proxy.newProxyInstance(
                            Tickets.class.getClassLoader(),
                            new Class<?>[] {Tickets.class},
                            (_, method, arguments) -> {
                                boolean sending = method.getName().equals("relayNow");
                                crash(sending && BEFORE_SENDING.decrementAndGet() == 0);
                                crash(sending && FAILING_FOR_GOOD.get());
                                try {
                                    Object result = method.invoke(tickets, arguments);
                                    crash(sending && AFTER_SENDING.decrementAndGet() == 0);
                                    return result;
                                } catch (InvocationTargetException failed) {
                                    throw failed.getCause();
                                }
                            });
        }

        private static Retelling crashing(Retelling retelling) {
            return new Retelling() {
                @Override
                public void begin(ImportJob job) {
                    retelling.begin(job);
                }

                @Override
                public void tell(ImportJob job, long piece, List<TicketChange> facts) {
                    retelling.tell(job, piece, facts);
                    crash(AFTER_PIECE.decrementAndGet() == 0);
                }

                @Override
                public void clear(ImportJob job) {
                    retelling.clear(job);
                }
            };
        }

        private static void crash(boolean now) {
            if (now) {
                throw new IllegalStateException("A crash, as ordered");
            }
        }
    }
}
