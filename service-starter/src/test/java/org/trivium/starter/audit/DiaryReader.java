package org.trivium.starter.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an access token who asks one instance of the note service. */
record DiaryReader(int port, String token) {

    private static final String AUDIT = "/api/note/audit";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    int get(String path, String... headers) {
        return ask("GET", path, "", headers).statusCode();
    }

    int put(String path, String body) {
        return ask("PUT", path, body).statusCode();
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return ask("POST", path, body, headers);
    }

    /** Entries of the audit trail that a query asks for. */
    List<JsonNode> entries(String query) {
        return page(query).path("items").valueStream().toList();
    }

    JsonNode page(String query) {
        HttpResponse<String> answer = ask("GET", AUDIT + query, "");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> ask(String verb, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", token)
                        .header("Content-Type", "text/plain")
                        .method(verb, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
