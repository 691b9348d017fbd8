package org.trivium.support.detection;

/** Exposure of the window that ends with a day, and the squared CV of its season factors. */
record WindowExposure(int day, double exposure, double variance) {}
