package org.trivium.suggestion;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who decided, when, and on which evidence.
 *
 * @param by opaque person id
 * @param seen day of the evidence that the person decided on, in the time of the log: what history
 *     says again of that day or before is nothing new to the decision
 */
public record Signature(String by, Instant at, LocalDate seen) {}
