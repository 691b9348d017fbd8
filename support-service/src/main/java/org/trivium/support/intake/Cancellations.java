package org.trivium.support.intake;

/** Imports that somebody wants to stop, for whichever instance works on them. */
public interface Cancellations {

    void ask(ImportJob job);

    boolean isAsked(ImportJob job);

    /** Forgets it; the import has ended. */
    void clear(ImportJob job);
}
