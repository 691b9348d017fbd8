package org.trivium.test.openapi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.trivium.test.openapi.Scene.Told;

/** Brings a suggestion into states in which a desk refuses. */
public final class DecisionScene {

    private static final String SHOW = "suggestionShow";
    private static final String ACCEPT = "suggestionAccept";

    private DecisionScene() {}

    /** Decides about the first suggestion of the scene's district, once there is one. */
    public static void provoke(Scene scene) {
        Told list =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(
                                () -> scene.ask("suggestionList", Map.of(), 1),
                                told -> !told.json().path("items").isEmpty());
        String id = list.json().at("/items/0/id").asString("");
        Map<String, String> it = Map.of("id", id);
        scene.ask("suggestionReopen", it, version(scene, it));
        scene.ask(ACCEPT, it, version(scene, it));
        for (String refused : List.of(ACCEPT, "suggestionDismiss", "suggestionSnooze")) {
            scene.ask(refused, it, version(scene, it));
        }
        scene.ask("suggestionReopen", it, version(scene, it));
        long read = version(scene, it);
        for (String reason : List.of("chance", "already-planned")) {
            String body = "{\"reason\":\"%s\"}".formatted(reason);
            scene.keyed("suggestionDismiss", "dismissed", it, read, body);
        }
        scene.stale("/api/", "id", id);
    }

    private static long version(Scene scene, Map<String, String> suggestion) {
        return scene.ask(SHOW, suggestion, 1).version();
    }
}
