package org.trivium.pd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.letter.Letter;
import org.trivium.starter.letter.LetterDesk;
import org.trivium.starter.letter.LetterState;
import org.trivium.starter.rebuild.RebuildEndpoint;
import org.trivium.test.TopicProbe;
import org.trivium.test.guard.GuardedBroker;
import org.trivium.test.guard.GuardedService;

/** The service on a broker that allows it what deploy/kafka says and nothing else. */
@Timeout(180)
class KafkaRightsTest {

    private static final String GROUP = "pd-suggestions";
    private static final String OWN = Topic.PD_SUGGESTIONS.published();
    private static final GuardedBroker BROKER = GuardedBroker.running();
    private static final GuardedService SERVICE = GuardedService.start(PdApplication.class, "pd");
    private static final DefaultKafkaProducerFactory<String, byte[]> PRODUCERS =
            new DefaultKafkaProducerFactory<>(
                    BROKER.client(GuardedBroker.OPERATOR),
                    new StringSerializer(),
                    new ByteArraySerializer());

    private final Facts facts = new Facts(PRODUCERS);

    @AfterAll
    static void stop() {
        PRODUCERS.destroy();
        SERVICE.close();
    }

    @Test
    void itSuggestsWhatItHears() {
        facts.recurrence("rights", "R1", Target.PD);

        await(OWN, "rights", 1);
    }

    @Test
    void itPutsAsideWhatItCannotUseAndTakesItOnceMore() {
        Caller operator = Caller.service("rights-letter", "test");
        LetterDesk desk = SERVICE.part(LetterDesk.class);
        List<Topic> heard = List.of(Topic.RECURRENCES, Topic.PLANNING_SUGGESTIONS, Topic.DIRECTORY);
        for (Topic topic : heard) {
            facts.unusable(topic, operator.district(), "R1");
        }
        List<Letter> letters =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> waiting(desk, operator), all -> all.size() == 3);

        letters.forEach(letter -> desk.replay(operator, letter.id()));

        for (Topic topic : heard) {
            await("%s.%s.dlt".formatted(topic.published(), GROUP), operator.district(), 2);
        }
    }

    @Test
    void itReadsEverythingOnceMore() {
        facts.recurrence("rights-anew", "R1", Target.PD);
        await(OWN, "rights-anew", 1);

        assertThat(SERVICE.part(RebuildEndpoint.class).rebuild(GROUP).getStatus()).isEqualTo(202);

        facts.recurrence("rights-anew", "R2", Target.PD);
        await(OWN, "rights-anew", 2);
    }

    @Test
    void itWaitsWhileItsRightsAreGone() {
        BROKER.withoutRights(() -> facts.recurrence("rights-gone", "R1", Target.PD));

        await(OWN, "rights-gone", 1);
    }

    private static List<Letter> waiting(LetterDesk desk, Caller operator) {
        return desk.list(operator, LetterState.WAITING, GROUP, Optional.empty(), 9).items();
    }

    private static void await(String topic, String district, int count) {
        try (TopicProbe probe = new TopicProbe(BROKER.client(GuardedBroker.OPERATOR), topic)) {
            probe.await(count, TopicProbe.of(district));
        }
    }
}
