package org.trivium.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.trivium.test.token.Tokens;

/** Ann of a district, who gives each request a key. */
record KeyedClient(int port, String district) {

    static final String JSON = "application/json";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** All that must be the same each time. */
    record Answer(int status, String type, String location, String tag, String body) {}

    Answer post(String key, String path, String type, String body) {
        return send(request(key, path, type).POST(BodyPublishers.ofString(body)));
    }

    /** Does something to what has that version. */
    Answer verb(String key, String path, int version, String body) {
        return send(
                request(key, path, JSON)
                        .header("If-Match", "\"%d\"".formatted(version))
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return send(request("none", path, JSON).GET());
    }

    private HttpRequest.Builder request(String key, String path, String type) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", Tokens.all(district, "ann"))
                .header("Idempotency-Key", key)
                .header("Content-Type", type);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
