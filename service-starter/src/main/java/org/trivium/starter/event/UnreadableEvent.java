package org.trivium.starter.event;

import org.jspecify.annotations.Nullable;

/** A record that is not what its envelope or its topic promises; no retry will make it so. */
public class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
