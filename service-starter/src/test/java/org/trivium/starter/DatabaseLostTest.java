package org.trivium.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.trivium.events.Topic;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.fixture.NoteStack;
import org.trivium.starter.id.Ids;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;

@WithStack
class DatabaseLostTest {

    private final String district = "d-" + Ids.next();

    @Test
    void aRequestIsToldSoonThatTheDatabaseIsAway() throws IOException, InterruptedException {
        try (NoteStack stack = new NoteStack("lost-" + Ids.next());
                HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:%d/notes/n1".formatted(stack.port())))
                            .timeout(Duration.ofSeconds(10))
                            .header("Authorization", Tokens.all(district))
                            .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(404);

            stack.loseDatabase();

            for (int again = 0; again < 3; again++) {
                HttpResponse<String> answer =
                        http.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                assertThat(answer.body()).contains("/errors/database-away");
            }
        }
    }

    @Test
    void aReaderThatIsToStopLeavesItsRecordToTheNext() {
        String group = "stopped-" + Ids.next();
        try (NoteStack first = new NoteStack(group)) {
            first.send(district, "long");
            await().until(() -> NoteService.BUSY.getCount() == 0);
            first.loseDatabase();
            Thread shutdown = Thread.ofPlatform().start(first::stop);
            await().until(() -> !first.reads());

            NoteService.ENOUGH.countDown();

            await().until(() -> !shutdown.isAlive());
        }
        try (NoteStack _ = new NoteStack(group)) {
            await().until(() -> seen().equals(List.of("long")));
        }
        assertThat(letters(group)).isEmpty();
    }

    @Test
    void whileTheDatabaseIsAwayNoDeadLetterGoesOut() {
        String group = "poisoned-" + Ids.next();
        int before = NoteService.POISON.get();
        try (NoteStack first = new NoteStack(group)) {
            first.send(district, "early");
            await().until(() -> seen().equals(List.of("early")));
            first.loseDatabase();
            first.send(district, "poison");
            await().until(() -> NoteService.POISON.get() >= before + 2);
        }
        assertThat(letters(group)).isEmpty();

        try (NoteStack second = new NoteStack(group)) {
            second.send(district, "good");
            await().until(() -> seen().equals(List.of("early", "good")));
        }
        assertThat(letters(group))
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(TopicProbe.header(letter, "dlt-reason"))
                                        .contains("breaks a rule"));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(40));
    }

    private List<String> seen() {
        return NoteService.SEEN.stream()
                .filter(event -> event.district().equals(district))
                .map(ReceivedEvent::subject)
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> letters(String group) {
        try (TopicProbe probe =
                new TopicProbe("%s.%s.dlt".formatted(Topic.DIRECTORY.published(), group))) {
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .until(() -> probe.read(TopicProbe.of(district)).size() < 2);
            return probe.read(TopicProbe.of(district));
        }
    }
}
