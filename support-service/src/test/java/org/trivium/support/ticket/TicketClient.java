package org.trivium.support.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A technician of one district with a browser. */
final class TicketClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String district;

    TicketClient(int port, String district) {
        this.base = "http://127.0.0.1:%d/api/support/tickets".formatted(port);
        this.district = district;
    }

    /** What was answered. */
    record Answer(int status, String etag, String location, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** Files a ticket of that subject and leaf at the site MAPLE and returns its id. */
    String filed(String subject, String leaf) {
        Answer answer = post("", json(subject, leaf), null);
        if (answer.status() != 201) {
            throw new AssertionError(answer.toString());
        }
        return answer.text("id");
    }

    static String json(String subject, String leaf) {
        return "{'site':'MAPLE','leaf':'%s','subject':'%s','description':'In room 12'}"
                .formatted(leaf, subject);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body, @Nullable String etag) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.replace('\'', '"')));
        return send(etag == null ? request : request.header("If-Match", etag));
    }

    /** Applies a verb to the ticket as it is now. */
    Answer verb(String id, String verb, String body) {
        return post("/%s/%s".formatted(id, verb), body, get("/" + id).etag());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", Tokens.all(district));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.headers().firstValue("Location").orElse(""),
                    JsonMapper.shared().readTree(answer.body().isBlank() ? "{}" : answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
