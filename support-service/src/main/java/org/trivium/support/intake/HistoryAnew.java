package org.trivium.support.intake;

import java.time.Instant;

/** The history of a district is to be told from its beginning. */
public record HistoryAnew(String district, Instant at) {}
