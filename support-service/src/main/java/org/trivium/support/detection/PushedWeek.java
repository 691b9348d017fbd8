package org.trivium.support.detection;

/** A week as it entered the baseline: its tickets, their expectation and squared-CV term. */
record PushedWeek(int monday, int count, double mu, double v) {}
