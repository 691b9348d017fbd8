package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivium.test.TopicProbe.header;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            "trivium.intake.look-every=100ms",
            "trivium.intake.hold-known-within=50ms",
            "trivium.intake.sent-within=0s"
        })
@Import(CancellationTest.Stops.class)
class CancellationTest {

    /** Districts whose import is to be cancelled as soon as its first tickets have been saved. */
    private static final Map<String, Runnable> AFTER_SAVING = new ConcurrentHashMap<>();

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private ImportJobs jobs;
    @Autowired private Cancellations cancellations;
    @Autowired private Tickets tickets;

    private ImportClient client;

    @BeforeEach
    void setUp() {
        districts.ensure(Caller.service(district, "test"), "Test", ZoneId.of("America/Chicago"));
        client = new ImportClient(port, district);
    }

    @Test
    void whatIsInStaysAndIsListedAndTheSameFileCompletesIt() {
        JsonNode stopped = cancelledHalfWay(file(3));
        List<String> in = listed(stopped);

        assertThat(stopped.get("state").asString()).isEqualTo("cancelled");
        assertThat(stopped.get("failure").isNull()).isTrue();
        assertThat(in).hasSizeBetween(1, 29).doesNotHaveDuplicates();
        assertThat(tickets.byExternalNumbers(district, "old", numbers())).containsOnlyKeys(in);

        JsonNode again = client.imported("trivium", "old", file(3));
        assertThat(again.get("state").asString()).isEqualTo("done");
        assertThat(tickets.byExternalNumbers(district, "old", numbers())).hasSize(30);
        assertThat(listed(again)).hasSize(again.get("imported").asInt());
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            assertThat(subjects(probe.await(60, TopicProbe.of(district).and(this::ofATicket))))
                    .hasSize(60)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void olderHistoryThatIsInIsToldToTheDetectorBeforeTheEnd() {
        client.imported("trivium", "new", file(4));
        JsonNode stopped = cancelledHalfWay(file(3));

        assertThat(stopped.get("state").asString()).isEqualTo("cancelled");
        int known = 30 + listed(stopped).size();
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            probe.await(2, TopicProbe.of(district, EventType.CLOCK_TICKED.published()));
            List<ConsumerRecord<String, byte[]>> all = probe.read(TopicProbe.of(district));
            List<String> types = all.stream().map(r -> header(r, "ce_type")).toList();
            int restart = types.lastIndexOf(EventType.DETECTION_RESTARTED.published());
            List<ConsumerRecord<String, byte[]>> anew =
                    all.subList(restart, all.size()).stream().filter(this::ofATicket).toList();
            assertThat(restart).isNotNegative();
            assertThat(anew.stream().map(r -> header(r, "ce_time"))).isSorted();
            assertThat(anew.stream().filter(r -> header(r, "ce_type").contains("opened")).count())
                    .isEqualTo(known);
        }
    }

    @Test
    void endedImportIsNotCancelled() {
        String id = client.imported("trivium", "old", file(3)).get("id").asString();

        assertThat(client.cancel(id).statusCode()).isEqualTo(409);
        assertThat(ImportClient.json(client.cancel(id)).get("state").asString()).isEqualTo("done");
        assertThat(client.cancel("none").statusCode()).isEqualTo(404);
    }

    @Test
    void importOfAnotherInstanceStopsAtItsNextNote() {
        JobBook others =
                new JobBook(jobs, cancellations, "other", Duration.ofMinutes(5), Clock.systemUTC());
        ImportJob begun = begun(others, Stage.READING);
        jobs.add(begun);

        assertThat(client.cancel(begun.id()).statusCode()).isEqualTo(202);
        assertThatThrownBy(() -> others.keep(begun)).isInstanceOf(Cancelled.class);
        jobs.remove(begun);
    }

    @Test
    void importThatNobodyWorksOnIsCancelledAsSoonAsItIsTakenUp() {
        JobBook others =
                new JobBook(jobs, cancellations, "gone", Duration.ofSeconds(1), Clock.systemUTC());
        ImportJob left = begun(others, Stage.TELLING);
        jobs.add(left);
        client.cancel(left.id());

        assertThat(client.ended(left.id()).get("state").asString()).isEqualTo("cancelled");
    }

    @Test
    void otherDistrictsCanNeitherCancelNorSeeTheTickets() {
        String id = client.imported("trivium", "old", file(3)).get("id").asString();
        String other = "d-" + Ids.next();
        districts.ensure(Caller.service(other, "test"), "Other", ZoneId.of("America/Chicago"));
        ImportClient others = new ImportClient(port, other);

        assertThat(others.cancel(id).statusCode()).isEqualTo(404);
        assertThat(others.status("/" + id + "/tickets")).isEqualTo(404);
        assertThat(client.get("/" + id + "/tickets?limit=7").get("items")).hasSize(7);
    }

    private ImportJob begun(JobBook book, Stage stage) {
        ImportJob.Order order = new ImportJob.Order("trivium", "old", book.now(), Manner.PLAIN);
        return ImportJob.ordered(Ids.next(), district, order, "pass").at(stage).leased(book.mine());
    }

    private JsonNode cancelledHalfWay(String file) {
        AFTER_SAVING.put(
                district,
                () -> {
                    String running = jobs.running(district).orElseThrow().id();
                    assertThat(client.cancel(running).statusCode()).isEqualTo(202);
                });
        JsonNode stopped = client.imported("trivium", "old", file);
        assertThat(AFTER_SAVING).doesNotContainKey(district);
        return stopped;
    }

    /** All pages of the tickets that an import has brought or changed. */
    private List<String> listed(JsonNode job) {
        String path = "/" + job.get("id").asString() + "/tickets?limit=8";
        List<String> numbers = new ArrayList<>();
        JsonNode page = client.get(path);
        page.get("items").forEach(item -> numbers.add(item.get("externalNumber").asString()));
        while (page.has("next") && !page.get("next").isNull()) {
            page = client.get(path + "&after=" + page.get("next").asString());
            page.get("items").forEach(item -> numbers.add(item.get("externalNumber").asString()));
        }
        return numbers;
    }

    private static Stream<String> subjects(List<ConsumerRecord<String, byte[]>> facts) {
        return facts.stream().map(r -> header(r, "ce_subject") + header(r, "ce_sequence"));
    }

    private boolean ofATicket(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").contains(".ticket-");
    }

    private static List<String> numbers() {
        return IntStream.range(0, 30).mapToObj(i -> "T" + i).toList();
    }

    private static String file(int month) {
        StringBuilder csv = new StringBuilder("number,opened_at,resolved_at,requester,site,leaf\n");
        for (int i = 0; i < 30; i++) {
            csv.append(
                    "T%d,2026-%02d-%02d 08:00,2026-%02d-%02d 09:00,p%d,North,net.wifi\n"
                            .formatted(i, month, 1 + i % 20, month, 2 + i % 20, i));
        }
        return csv.toString();
    }

    /** Cancels an import between two of its notes. */
    @TestConfiguration
    static class Stops {

        @Bean
        static BeanPostProcessor stopping() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Tickets tickets ? stopping(tickets) : bean;
                }
            };
        }

        private static Object stopping(Tickets tickets) {
            return Proxy.newProxyInstance(
                    Tickets.class.getClassLoader(),
                    new Class<?>[] {Tickets.class},
                    (_, method, arguments) -> {
                        try {
                            Object result = method.invoke(tickets, arguments);
                            if (method.getName().equals("saveAll")) {
                                AFTER_SAVING.values().forEach(Runnable::run);
                                AFTER_SAVING.clear();
                            }
                            return result;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
