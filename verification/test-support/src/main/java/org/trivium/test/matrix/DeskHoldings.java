package org.trivium.test.matrix;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.trivium.test.openapi.ExampleRequests;
import org.trivium.test.openapi.Scene.Told;
import org.trivium.test.token.Tokens;

/** What a service with a desk holds: a suggestion and a dead letter in each of the districts. */
public final class DeskHoldings implements Holdings {

    private static final String SUGGESTIONS = "/suggestions";

    private final ExampleRequests requests;
    private final String service;
    private final String topic;
    private Things suggestions = Things.NONE;
    private Things letters = Things.NONE;

    /**
     * Once it has been told of a recurrence in each district.
     *
     * @param service the part of the path after {@code /api/}
     * @param topic one that the service reads
     */
    public DeskHoldings(ExampleRequests requests, String service, String topic) {
        this.requests = requests;
        this.service = service;
        this.topic = topic;
    }

    @Override
    public void prepare(List<Asking> everyone) {
        suggestions =
                Things.of(
                        Thing.called("id", suggestion(MatrixContract.ABROAD)),
                        Thing.called("id", suggestion(MatrixContract.HOME)));
        letters = new LetterThings(requests, service).send(topic);
    }

    private String suggestion(String district) {
        String list = "GET /api/" + service + SUGGESTIONS;
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> first(requests.ask(list, Tokens.all(district), Map.of(), null)),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> first(Told list) {
        return list.json()
                .path("items")
                .valueStream()
                .findFirst()
                .map(one -> one.path("id").asString());
    }

    @Override
    public Things things(String endpoint, Asking asking) {
        if (endpoint.contains("/dead-letters")) {
            return letters;
        }
        return endpoint.contains(SUGGESTIONS) && !endpoint.endsWith("/summary")
                ? suggestions
                : Things.NONE;
    }

    @Override
    public Map<String, String> variables(String endpoint) {
        return endpoint.contains("{name}") ? Map.of("name", "nothing") : Map.of();
    }
}
