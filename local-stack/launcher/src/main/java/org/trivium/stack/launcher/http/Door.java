package org.trivium.stack.launcher.http;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.trivium.stack.launcher.process.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The gateway, seen from outside; an answer other than 2xx becomes a sentence. */
public final class Door {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final String AUTHORIZATION = "Authorization";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI gateway;
    private final Passes passes;
    private final String client;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** The door for the machine that may do everything in the district {@code demo}. */
    public Door(URI gateway, Passes passes) {
        this(gateway, passes, Passes.client("demo"));
    }

    private Door(URI gateway, Passes passes, String client) {
        this.gateway = gateway;
        this.passes = passes;
        this.client = client;
    }

    /** The same door for the machine that may do everything in another district. */
    public Door inDistrict(String other) {
        return as(Passes.client(other));
    }

    /** The same door for another client. */
    public Door as(String other) {
        return new Door(gateway, passes, other);
    }

    /** Reads a resource. */
    public JsonNode get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** Reads a resource that may not be there. */
    public Optional<JsonNode> find(String path) {
        var answer = exchange(request(path).header("Accept", "application/json").GET());
        return answer.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(successful(answer));
    }

    /** Creates or replaces a resource. */
    public JsonNode put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Adds a resource to others. */
    public JsonNode post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a file of that media type without reading it into memory. */
    public JsonNode upload(String path, String type, Path file) {
        BodyPublisher body;
        try {
            body = BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new Refused("There is no file %s.".formatted(file), e);
        }
        return send(request(path).header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(LIMIT);
    }

    private JsonNode send(HttpRequest.Builder builder) {
        return successful(exchange(builder));
    }

    private static JsonNode successful(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(problem(answer.request(), answer));
        }
        return read(answer.body());
    }

    /** With a pass; a refused one is renewed once, as somebody may have changed the key. */
    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        String pass = passes.of(client);
        var answer = exchange(request.setHeader(AUTHORIZATION, pass).build());
        if (answer.statusCode() != UNAUTHORIZED) {
            return answer;
        }
        String other = passes.instead(client, pass);
        return exchange(request.setHeader(AUTHORIZATION, other).build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused(
                    "Trivium does not answer at %s (%s): start it with ./trivium up."
                            .formatted(gateway, e),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while waiting for " + gateway, e);
        }
    }

    private static JsonNode read(String body) {
        return body.isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body);
    }

    private static String problem(HttpRequest request, HttpResponse<String> answer) {
        return "%s %s was answered with %d: %s"
                .formatted(
                        request.method(),
                        request.uri().getPath(),
                        answer.statusCode(),
                        detail(answer.body()));
    }

    private static String detail(String body) {
        try {
            JsonNode problem = read(body);
            String title = problem.path("title").asString("");
            String detail = problem.path("detail").asString("");
            String fields =
                    problem.path("errors").isMissingNode() ? "" : " " + problem.path("errors");
            return detail.isEmpty() ? title + fields : detail + fields;
        } catch (JacksonException e) {
            return body.strip();
        }
    }
}
