package org.trivium.support.intake;

/** Districts whose live facts wait while history is told. */
public interface Holds {

    /**
     * Lets nothing of the district reach the detector but what carries the pass; returns when every
     * instance knows.
     */
    void hold(String district, String pass);

    /** Lets everything out again, if that pass holds it. */
    void lift(String district, String pass);
}
