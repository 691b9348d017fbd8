package org.trivium.test.openapi;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.trivium.test.openapi.ServiceDocument.Operation;
import org.trivium.test.token.Tokens;
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
                                        + query(question)));
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

    /** What stands at a path for everybody. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** What stands at a path for those who have signed in. */
    HttpResponse<String> getSignedIn(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header(SignIn.HEADER, Tokens.all(Scene.DISTRICT))
                        .build());
    }

    private String query(Question question) {
        Operation operation = question.operation();
        String query =
                switch (question.query()) {
                    case NEEDED ->
                            query(operation, one -> isNeeded(operation, one), examples::parameter);
                    case NONE -> "";
                    case NONSENSE -> query(operation, _ -> true, _ -> "-");
                };
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Only what must be there: a list without filters is the whole list. */
    private static boolean isNeeded(Operation operation, JsonNode parameter) {
        return parameter.path("required").asBoolean(false) || operation.isFormOrFile();
    }

    private static String query(
            Operation operation, Predicate<JsonNode> said, UnaryOperator<String> value) {
        return operation
                .query()
                .filter(said)
                .map(parameter -> parameter.get("name").asString())
                .map(name -> name + "=" + value.apply(name))
                .collect(joining("&"));
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
