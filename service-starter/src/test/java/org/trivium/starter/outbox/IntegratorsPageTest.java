package org.trivium.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.trivium.events.EventType;
import org.trivium.events.Kind;
import org.trivium.events.Position;
import org.trivium.events.TicketFact;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;
import org.trivium.test.TestStack;
import org.trivium.test.WithStack;

/** Whatever docs/integrators.md tells its readers to run is run here, as it stands there. */
@WithStack
class IntegratorsPageTest {

    private static final Path PAGE = Path.of("../docs/integrators.md");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern CONSOLE =
            Pattern.compile("(?s)```sh\nkafka-console-consumer\\.sh (.*?)```");
    private static final Instant NOON = Instant.parse("2026-09-14T12:00:00Z");

    private final String district = "d-" + Ids.next();
    private final String ticket = Ids.next();
    private final String broker = TestStack.running().bootstrapServers();

    @TempDir private Path folder;

    @BeforeEach
    void tellTheLifeOfATicketAndRepeatSomeOfIt() throws InterruptedException, ExecutionException {
        makeTopic();
        Announcement opened =
                fact(
                        EventType.TICKET_OPENED,
                        1,
                        new TicketFact.TicketOpened(
                                ticket,
                                NOON,
                                "MAPLE",
                                "av.display-howto",
                                "p-1",
                                Position.TEACHER,
                                null,
                                null));
        Announcement resolved =
                fact(
                        EventType.TICKET_RESOLVED,
                        3,
                        new TicketFact.TicketResolved(ticket, Kind.KNOWLEDGE_GAP, 25, null));
        Announcement closed = fact(EventType.TICKET_CLOSED, 4, new TicketFact.TicketClosed(ticket));
        DefaultKafkaProducerFactory<String, byte[]> producers =
                new DefaultKafkaProducerFactory<>(
                        Map.of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new ByteArraySerializer());
        EventSender sender =
                new EventSender(
                        producers,
                        new EventRecords("/support-service", "http://localhost/schemas"));
        sender.send(List.of(opened, resolved));
        sender.send(List.of(opened, resolved, closed));
        producers.destroy();
    }

    @Test
    void theJavaProgramPrintsEachFactOnce() throws IOException {
        FollowedProgram.compile(taken(JAVA), "FollowTickets", folder);

        try (FollowedProgram program =
                FollowedProgram.start(
                        List.of("FollowTickets", broker, "integrator-" + district), folder)) {
            program.awaitLine(line -> line.contains(ticket) && line.endsWith("closed"));

            assertThat(program.lines().filter(line -> line.startsWith(district)))
                    .containsExactly(
                            said("opened at MAPLE"),
                            said("resolved as knowledge-gap"),
                            said("closed"));
        }
    }

    @Test
    void theConsoleConsumerShowsHeadersKeyAndValue() throws IOException {
        List<String> flags =
                Stream.of(taken(CONSOLE).replace("\\\n", " ").strip().split("\\s+"))
                        .map(flag -> flag.replace("localhost:9092", broker))
                        .map(
                                flag ->
                                        flag.replace(
                                                "integrator-looking-on", "integrator-" + district))
                        .toList();

        try (FollowedProgram program =
                FollowedProgram.start(
                        Stream.concat(
                                        Stream.of(
                                                "org.apache.kafka.tools.consumer.ConsoleConsumer"),
                                        flags.stream())
                                .toList(),
                        folder)) {
            program.awaitLine(line -> line.contains("ticket-closed.v1") && line.contains(ticket));

            assertThat(program.lines().filter(line -> line.contains(district)).findFirst())
                    .hasValueSatisfying(
                            line ->
                                    assertThat(line)
                                            .contains("ce_type:trivium.support.ticket-opened.v1")
                                            .contains("ce_subject:" + ticket)
                                            .contains("ce_sequence:1")
                                            .contains("\t" + district + "\t")
                                            .contains("\"site\":\"MAPLE\""));
            assertThat(program.lines()).noneMatch(line -> line.contains("deprecated"));
        }
    }

    private String said(String what) {
        return "%s 2026-09-14T12:00:00Z %s %s".formatted(district, ticket, what);
    }

    private Announcement fact(EventType type, long sequence, TicketFact data) {
        return new Announcements(Tracer.NOOP)
                .of(type, new Origin(district, ticket, sequence, NOON), (Record) data)
                .onlyTo(List.of(Topic.TICKETS.published()));
    }

    private void makeTopic() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(
                                            Topic.TICKETS.published(),
                                            Topic.PARTITIONS,
                                            (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }

    private static String taken(Pattern what) throws IOException {
        Matcher found = what.matcher(Files.readString(PAGE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
