package org.trivium.starter.refusal;

import java.util.Map;

/** Nothing of that id exists in the caller's district. */
public class NotFound extends Refusal {

    /** Says it as "There is no {what} {id}." */
    public NotFound(String what, String id) {
        super("There is no %s %s.".formatted(what, id), Map.of());
    }
}
