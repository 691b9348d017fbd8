package org.trivium.starter.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.trivium.events.Topic;
import org.trivium.starter.id.Ids;
import org.trivium.test.TestStack;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

/** A real process is asked to stop while many people of two districts are at its door. */
@WithStack
class GracefulStopTest {

    private static final int PEOPLE = 16;
    private static final int BEFORE = 400;
    private static final int MOST = 100_000;

    private final List<String> districts = List.of("d-" + Ids.next(), "d-" + Ids.next());
    private final Set<String> answered = new ConcurrentSkipListSet<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final Set<String> said = new ConcurrentSkipListSet<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile boolean stopping;

    @Test
    void everyRequestIsAnsweredOrRefusedBeforeWorkBeginsAndNoEventIsLost(TestStack stack)
            throws Exception {
        String name = "stop-" + Ids.next();
        String database = stack.mongoUri(name);
        try (StoppedInstance instance = new StoppedInstance(database, stack.bootstrapServers());
                Visitors visitors = new Visitors(instance.port())) {
            List<Thread> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(Thread.ofPlatform().daemon().start(() -> enterUntilClosed(visitors)));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> {
                                assertThat(said).as("said before anybody stops it").isEmpty();
                                assertThat(answered).hasSizeGreaterThan(BEFORE);
                            });

            stopping = true;
            instance.stop();

            assertThat(instance.ended()).isEqualTo(StoppedInstance.STOPPED);
            for (Thread one : people) {
                one.join();
            }
        }
        assertThat(entered(database, name)).isEqualTo(new TreeSet<>(answered));
        assertThat(refused).isNotEmpty().doesNotContainAnyElementsOf(answered);
        allEventsArrive(stack, database);
    }

    private void enterUntilClosed(Visitors visitors) {
        boolean open = true;
        while (open) {
            int next = number.incrementAndGet();
            String district = districts.get(next % districts.size());
            String id = "%s-%d".formatted(district, next);
            open = enter(visitors, district, id);
        }
    }

    /** Whether there is still somebody behind the door. */
    private boolean enter(Visitors visitors, String district, String id) {
        try {
            HttpResponse<String> answer = visitors.enters(district, id);
            if (answer.statusCode() == 200) {
                answered.add(id);
            } else {
                refused.add(id);
                said.add(answer.statusCode() + " " + answer.body());
            }
            return true;
        } catch (ConnectException closed) {
            refused.add(id);
            return false;
        } catch (IOException hungUp) {
            refused.add(id);
            said.add(hungUp.toString());
            return stopping && number.get() < MOST;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Set<String> entered(String uri, String database) {
        Set<String> ids = new TreeSet<>();
        try (MongoClient client = MongoClients.create(uri)) {
            for (Document one : client.getDatabase(database).getCollection("entries").find()) {
                ids.add(one.getString("_id"));
            }
        }
        return ids;
    }

    /** What it could not send any more, the next instance sends. */
    private void allEventsArrive(TestStack stack, String database) {
        try (ConfigurableApplicationContext _ =
                        EntryService.start(database, stack.bootstrapServers());
                TopicProbe topic = new TopicProbe(Topic.DIRECTORY.published())) {
            for (String district : districts) {
                Set<String> expected = new TreeSet<>();
                answered.stream().filter(id -> id.startsWith(district)).forEach(expected::add);
                Set<String> told = new TreeSet<>();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(
                                () -> {
                                    topic.read(TopicProbe.of(district))
                                            .forEach(
                                                    r ->
                                                            told.add(
                                                                    TopicProbe.header(
                                                                            r, "ce_subject")));
                                    assertThat(told).isEqualTo(expected);
                                });
            }
        }
    }
}
