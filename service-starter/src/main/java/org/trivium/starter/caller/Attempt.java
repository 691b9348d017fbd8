package org.trivium.starter.caller;

/**
 * The request that is being served, for verbs that make something: a repetition of a request that
 * broke off is given the same ids in the same order, so that what it made is found and not made
 * again.
 */
public interface Attempt {

    /** The id of the next thing that it makes, a UUIDv7. */
    String newId();

    /** True when an earlier attempt broke off and may have done everything but answer. */
    boolean isRepeated();
}
