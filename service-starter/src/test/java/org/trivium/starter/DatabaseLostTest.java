package org.trivium.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trivium.starter.fixture.NoteStack;
import org.trivium.starter.id.Ids;
import org.trivium.test.WithStack;

@WithStack
class DatabaseLostTest {

    @Test
    void aRequestIsToldSoonThatTheDatabaseIsAway() throws IOException, InterruptedException {
        try (NoteStack stack = new NoteStack("lost-" + Ids.next());
                HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:%d/notes/n1".formatted(stack.port())))
                            .timeout(Duration.ofSeconds(10))
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
}
