package org.trivium.suggestion;

import java.time.LocalDate;

/**
 * A week's tickets beside what was usual.
 *
 * @param week its Monday
 * @param upper upper edge of the band of ordinary weeks
 */
public record Week(LocalDate week, int count, double expected, int upper) {}
