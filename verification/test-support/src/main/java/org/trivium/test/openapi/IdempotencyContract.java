package org.trivium.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;

/** No POST of a service may be outside of what keeps requests with a key from being done twice. */
@WithStack
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class IdempotencyContract {

    private static final String POST = "post ";

    @Test
    void everyPostLooksAtItsKeyBeforeAnythingElse(
            @Autowired ApplicationContext context, @LocalServerPort int port) {
        assertThat(new Endpoints(context).mapped().stream().filter(one -> one.startsWith(POST)))
                .isNotEmpty()
                .allSatisfy(
                        post -> {
                            HttpResponse<String> answer =
                                    answer(port, post.substring(POST.length()), "k".repeat(201));
                            assertThat(answer.statusCode()).as(post).isEqualTo(400);
                            assertThat(answer.body()).as(post).contains("/errors/malformed-key");
                        });
    }

    private static HttpResponse<String> answer(int port, String path, String key)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + port
                                                    + path.replaceAll("\\{\\w+}", "nothing")))
                            .header(SignIn.HEADER, Tokens.all("demo"))
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
