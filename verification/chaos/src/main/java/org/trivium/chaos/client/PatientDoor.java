package org.trivium.chaos.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trivium.stack.launcher.http.Passes;
import org.trivium.stack.launcher.process.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The gateway for clients that ask again until they have an answer. */
final class PatientDoor {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int FAILURE = 500;

    private final URI gateway;
    private final Passes passes;
    private final Supplier<Instant> giveUp;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    /**
     * @param giveUp when even the most patient client stops asking
     */
    PatientDoor(URI gateway, Passes passes, Supplier<Instant> giveUp) {
        this.gateway = gateway;
        this.passes = passes;
        this.giveUp = giveUp;
    }

    /** An answer and how often it was asked for. */
    record Answer(int status, JsonNode body, int attempts) {

        boolean done() {
            return status / 100 == 2;
        }
    }

    /** Sends it until it is done or refused; empty when no answer came. */
    Optional<Answer> post(Post post) {
        return insist(post.who(), pass -> post.request(gateway, pass));
    }

    /** Reads a resource; empty when it cannot be had. */
    Optional<JsonNode> get(Person who, String path) {
        return insist(
                        who,
                        pass ->
                                HttpRequest.newBuilder(gateway.resolve(path))
                                        .timeout(Duration.ofSeconds(10))
                                        .header("Authorization", pass)
                                        .header("Accept", "application/json")
                                        .GET()
                                        .build())
                .filter(Answer::done)
                .map(Answer::body);
    }

    private Optional<Answer> insist(Person who, Function<String, HttpRequest> request) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            Optional<Answer> answer = attempt(who, request, attempt);
            if (answer.isPresent()) {
                return allowed(who, answer.get());
            }
            if (Instant.now().isAfter(giveUp.get()) || Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
            if (pause.compareTo(LONGEST_PAUSE) > 0) {
                pause = LONGEST_PAUSE;
            }
        }
    }

    /** Nobody asks for what their role does not allow: then the role falls short. */
    private static Optional<Answer> allowed(Person who, Answer answer) {
        if (answer.status() == FORBIDDEN) {
            throw new Refused("%s is not let in: %s".formatted(who, answer.body()));
        }
        return Optional.of(answer);
    }

    private Optional<Answer> attempt(
            Person who, Function<String, HttpRequest> request, int attempt) {
        try {
            String pass = passes.of(who.name());
            HttpResponse<String> answer = client.send(request.apply(pass), BodyHandlers.ofString());
            if (answer.statusCode() == UNAUTHORIZED) {
                passes.instead(who.name(), pass);
                return Optional.empty();
            }
            return leavesDoubt(answer)
                    ? Optional.empty()
                    : Optional.of(new Answer(answer.statusCode(), json(answer.body()), attempt));
        } catch (IOException | Refused broken) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A failure says nothing about what was done; neither does "still being worked on". */
    private static boolean leavesDoubt(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean later = answer.headers().firstValue("Retry-After").isPresent();
        return status >= FAILURE || status == TOO_MANY || (status == CONFLICT && later);
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank()
                    ? JsonNodeFactory.instance.objectNode()
                    : JsonMapper.shared().readTree(body);
        } catch (JacksonException none) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
