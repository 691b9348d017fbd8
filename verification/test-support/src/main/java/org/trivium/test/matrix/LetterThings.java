package org.trivium.test.matrix;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.trivium.test.matrix.Holdings.Things;
import org.trivium.test.openapi.ExampleRequests;
import org.trivium.test.openapi.LetterScene;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;

/** A dead letter in each of the two districts. */
public final class LetterThings {

    private final ExampleRequests requests;
    private final String list;

    /** {@code service} is the part of the path after {@code /api/}. */
    public LetterThings(ExampleRequests requests, String service) {
        this.requests = requests;
        this.list = "GET /api/%s/dead-letters".formatted(service);
    }

    /** Sends what nobody can read on a topic that the service reads. */
    public Things send(String topic) {
        LetterScene.send(topic, MatrixContract.HOME);
        LetterScene.send(topic, MatrixContract.ABROAD);
        return Things.of(
                Thing.called("id", letter(MatrixContract.ABROAD)),
                Thing.called("id", letter(MatrixContract.HOME)));
    }

    private String letter(String district) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> letters(district), found -> !found.isEmpty())
                .path(0)
                .path("id")
                .asString("");
    }

    private JsonNode letters(String district) {
        return requests.ask(list, Tokens.all(district), Map.of(), null).json().path("items");
    }
}
