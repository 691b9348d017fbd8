package org.trivium.support.detection;

import java.time.LocalDate;

/** A week of a recurrence's chart, by its Monday; upper is the edge of the expected band. */
public record HistoryWeek(LocalDate week, int count, double expected, int upper) {}
