package org.trivium.test.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.test.openapi.Scene.Told;
import org.trivium.test.openapi.ServiceDocument.Operation;

/**
 * Sends to a running service the requests that its document shows as examples, and changes nothing
 * that needs {@code If-Match}: the version is one that nothing ever has.
 */
public final class ExampleRequests implements AutoCloseable {

    private static final long NEVER = 99_999;

    private final Asker asker;
    private final ServiceDocument document;

    /** With the document that the service serves, of which {@code service} is the path's part. */
    public ExampleRequests(int port, String service) {
        asker = new Asker(port, new Examples());
        document =
                ServiceDocument.served(asker.get("/api/%s/openapi.json".formatted(service)).body());
    }

    /**
     * Asks an endpoint, which may be one that the document does not tell of.
     *
     * @param endpoint verb and pattern: {@code GET /api/pd/suggestions/{id}}
     * @param token value of the header Authorization; null for a stranger
     * @param body null for the example of the document, if there is one
     */
    public Told ask(
            String endpoint,
            @Nullable String token,
            Map<String, String> variables,
            @Nullable String body) {
        Question question =
                operation(endpoint)
                        .map(known -> Question.of(known, Scene.DISTRICT))
                        .orElseGet(() -> unknown(endpoint))
                        .about(variables)
                        .by(token)
                        .read(NEVER);
        var answer = asker.call(body == null ? question : question.saying(body));
        return new Told(answer.statusCode(), answer.body());
    }

    /** Asks a list with a query of one's own. */
    public Told list(String path, String query, @Nullable String token) {
        return ask("GET " + path + query, token, Map.of(), null);
    }

    private Optional<Operation> operation(String endpoint) {
        return document.operations().stream().filter(one -> endpoint.equals(name(one))).findFirst();
    }

    private static String name(Operation operation) {
        return operation.verb().toUpperCase(Locale.ROOT) + " " + operation.path();
    }

    private static Question unknown(String endpoint) {
        String[] parts = endpoint.split(" ", 2);
        return Question.of(Operation.unknown(parts[0], parts[1]), Scene.DISTRICT);
    }

    @Override
    public void close() {
        asker.close();
    }
}
