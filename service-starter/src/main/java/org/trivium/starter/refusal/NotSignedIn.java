package org.trivium.starter.refusal;

import java.util.Map;

/** Nobody knows who asks. */
public class NotSignedIn extends Refusal {

    public NotSignedIn(String sentence) {
        super(sentence, Map.of());
    }
}
