package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files of one district and waits for what becomes of them. */
final class ImportClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String district;

    ImportClient(int port, String district) {
        this.base = "http://127.0.0.1:%d/api/support/imports".formatted(port);
        this.district = district;
    }

    HttpResponse<String> post(String mapping, String source, String csv) {
        return post(
                "mapping=%s&source=%s".formatted(mapping, source), "text/csv", csv.getBytes(UTF_8));
    }

    HttpResponse<String> post(String query, String type, byte[] file) {
        return send(
                request("?" + query)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    HttpResponse<String> cancel(String id) {
        return send(request("/" + id + "/cancellation").POST(BodyPublishers.noBody()));
    }

    /** Sends a file and returns the job once it has ended. */
    JsonNode imported(String mapping, String source, String csv) {
        return imported(
                "mapping=%s&source=%s".formatted(mapping, source), "text/csv", csv.getBytes(UTF_8));
    }

    JsonNode imported(String query, String type, byte[] file) {
        HttpResponse<String> answer = post(query, type, file);
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return ended(JSON.readTree(answer.body()).get("id").asString());
    }

    JsonNode ended(String id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () ->
                                get("/" + id).get("ended") != null
                                        && !get("/" + id).get("ended").isNull());
        return get("/" + id);
    }

    JsonNode get(String path) {
        return JSON.readTree(send(request(path).GET()).body());
    }

    int status(String path) {
        return send(request(path).GET()).statusCode();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", Tokens.all(district));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
