package org.trivium.support.directory;

/** An entry of a district's directory. */
public interface Registered {

    /** The tenant that it belongs to. */
    String district();

    /** What it is found by; unique among the entries of its kind in the district. */
    String key();

    /** Counts its changes from 1. */
    long version();
}
