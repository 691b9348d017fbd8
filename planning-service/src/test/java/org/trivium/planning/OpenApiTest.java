package org.trivium.planning;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.openapi.DecisionScene;
import org.trivium.test.openapi.LetterScene;
import org.trivium.test.openapi.OpenApiContract;
import org.trivium.test.openapi.Scene;

@Import(Facts.class)
class OpenApiTest extends OpenApiContract {

    private final Facts facts;

    @Autowired
    OpenApiTest(Facts facts) {
        super("planning");
        this.facts = facts;
    }

    @Override
    protected void provoke(Scene scene) {
        facts.recurrence(Scene.DISTRICT, "R1", Target.PLAN);
        DecisionScene.provoke(scene);
        LetterScene.provoke(scene, Topic.RECURRENCES.published());
    }
}
