package org.trivium.support.recurrence;

/** Posterior shape and mean of a key's rate, in tickets per standard school day. */
record Rate(double shape, double mean) {}
