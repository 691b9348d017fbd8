package org.trivium.starter.rebuild;

/** A rebuild cannot begin now; nothing is lost, and it may be asked for again. */
public final class RebuildRefused extends RuntimeException {

    public RebuildRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
