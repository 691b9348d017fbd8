package org.trivium.desk;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person of a district at the desk. */
final class Visitor {

    private static final String PATH = "/api/pd/suggestions";
    private static final String PERSON = "p-7";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;

    Visitor(Environment environment) {
        this.environment = environment;
    }

    /** Everything on the desk, whatever its state. */
    List<JsonNode> all(String district) {
        return items(get(district, "?state=all"));
    }

    List<JsonNode> inbox(String district) {
        return items(get(district, ""));
    }

    static List<JsonNode> items(JsonNode page) {
        return page.get("items").values().stream().toList();
    }

    JsonNode get(String district, String path) {
        return json(send(request(PERSON, district, path).GET().build()));
    }

    HttpResponse<String> asks(String district, String path) {
        return send(request(PERSON, district, path).GET().build());
    }

    HttpResponse<String> decides(String district, JsonNode read, String verb, String body) {
        return decides(
                district,
                read.get("id").asString(),
                "\"%d\"".formatted(read.get("version").asLong()),
                verb,
                body);
    }

    HttpResponse<String> decides(
            String district, String id, String etag, String verb, String body) {
        return decidesAs(PERSON, district, id, etag, verb, body);
    }

    HttpResponse<String> decidesAs(
            String person, String district, String id, String etag, String verb, String body) {
        return send(
                request(person, district, "/%s/%s".formatted(id, verb))
                        .header("If-Match", etag)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** The same as a request that may be sent again. */
    HttpResponse<String> decidesOnce(
            String key, String district, JsonNode read, String verb, String body) {
        return send(
                request(PERSON, district, "/%s/%s".formatted(read.get("id").asString(), verb))
                        .header("If-Match", "\"%d\"".formatted(read.get("version").asLong()))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Waits until the only suggestion of a district is as expected, and returns it. */
    JsonNode sees(String district, Predicate<JsonNode> expected) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> all(district).size() == 1 && expected.test(all(district).getFirst()));
        return all(district).getFirst();
    }

    /** The one of a recurrence, once it is as expected. */
    JsonNode seesOf(String district, String recurrence, Predicate<JsonNode> expected) {
        Predicate<JsonNode> wanted =
                s -> s.get("recurrence").asString().equals(recurrence) && expected.test(s);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> all(district).stream().anyMatch(wanted));
        return all(district).stream().filter(wanted).findFirst().orElseThrow();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder request(String person, String district, String path) {
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:%s%s%s"
                                        .formatted(
                                                environment.getProperty("local.server.port"),
                                                PATH,
                                                path)))
                .header("Authorization", Tokens.all(district, person));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
