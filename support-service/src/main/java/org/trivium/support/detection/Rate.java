package org.trivium.support.detection;

/** Posterior shape and mean of a key's rate, in tickets per standard school day. */
record Rate(double shape, double mean) {}
