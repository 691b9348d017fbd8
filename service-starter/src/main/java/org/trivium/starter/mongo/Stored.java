package org.trivium.starter.mongo;

/** A document of a district; its id is unique across districts. */
public interface Stored {

    /** Value of {@code _id}. */
    String id();

    /** The tenant that it belongs to. */
    String district();

    /** Counts its changes from 1. */
    long version();
}
