package org.trivium.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.trivium.starter.id.Ids;
import org.trivium.test.token.Tokens;

/** Somebody of a district of their own who means harm, and has every role. */
final class Attacker {

    static final String TICKETS = "/api/support/tickets";
    static final String TICKET = "{\"site\":\"MAPLE\",\"subject\":\"No picture\"%s}";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String token = Tokens.all("attack-" + Ids.next().substring(24));

    /** The district has one site, MAPLE. */
    Attacker(int port) {
        this.port = port;
        put("/api/support/directory/district", "{\"name\":\"A\",\"zone\":\"UTC\"}");
        put("/api/support/directory/sites", "[{\"id\":\"MAPLE\",\"name\":\"Maple\",\"staff\":40}]");
    }

    /** The id of a ticket that there is. */
    String filed() {
        return id(post(TICKETS, TICKET.formatted("")));
    }

    static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 202);
        return answer.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, "application/json", json);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** What somebody is told who brings no token. */
    HttpResponse<String> strange(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    private void put(String path, String json) {
        HttpResponse<String> answer =
                send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
