package org.trivium.support.detection;

import java.util.function.Consumer;

/** Gives back what a {@link StateSink} has received for one district. */
@FunctionalInterface
public interface StateSource {

    /** Hands over every saved value of a kind, in any order. */
    void each(StateKind kind, Consumer<byte[]> values);
}
