package org.trivium.test.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import org.trivium.test.openapi.ServiceDocument.Operation;
import tools.jackson.databind.JsonNode;

/** Asks the running service for what its document says. */
final class Asker implements AutoCloseable {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Examples examples;

    Asker(int port, Examples examples) {
        this.base = "http://127.0.0.1:" + port;
        this.examples = examples;
    }

    /** Sends a question. */
    HttpResponse<String> call(Question question) {
        Operation operation = question.operation();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create(
                                base
                                        + VARIABLE.matcher(operation.path())
                                                .replaceAll(
                                                        named -> question.variable(named.group(1)))
                                        + (question.bare() ? "" : query(operation))));
        question.headers().forEach(request::header);
        String body = question.body();
        if (body != null) {
            request.header("Content-Type", question.type());
        }
        HttpRequest.BodyPublisher content =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body);
        return send(request.method(operation.verb().toUpperCase(Locale.ROOT), content).build());
    }

    /** What stands at a path. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** Only what must be there: a list without filters is the whole list. */
    private String query(Operation operation) {
        StringBuilder query = new StringBuilder();
        operation
                .parameters()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .filter(
                        parameter ->
                                parameter.path("required").asBoolean(false)
                                        || operation.isFormOrFile())
                .map(parameter -> parameter.get("name"))
                .map(JsonNode::asString)
                .forEach(
                        name ->
                                query.append(query.isEmpty() ? '?' : '&')
                                        .append(name)
                                        .append('=')
                                        .append(examples.parameter(name)));
        return query.toString();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
