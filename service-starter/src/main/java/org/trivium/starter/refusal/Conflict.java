package org.trivium.starter.refusal;

import java.util.Map;

/** The state of the thing does not allow it; the facts say the current state and what it allows. */
public class Conflict extends Refusal {

    public Conflict(String sentence, Map<String, Object> facts) {
        super(sentence, facts);
    }
}
