package org.trivium.support.detection;

/** Sees the core's signals as rows; tests compare them with the reference's. */
@FunctionalInterface
interface SignalListener {

    void signal(Signal signal);
}
