package org.trivium.starter.refusal;

import java.util.Map;

/** The caller's roles or scope do not allow it. */
public class Forbidden extends Refusal {

    public Forbidden(String sentence) {
        super(sentence, Map.of());
    }
}
