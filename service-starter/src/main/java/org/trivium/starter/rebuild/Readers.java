package org.trivium.starter.rebuild;

/** The readers of this instance. */
public interface Readers {

    /** Does the work while nothing of this instance reads for the group. */
    void without(String group, Runnable work);
}
