package org.trivium.suggestion;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as the ledger shows it.
 *
 * @param state as of today
 * @param untilDecided from being suggested to the first yes or no, whether or not that was taken
 *     back; absent while there was none
 */
public record LedgerLine(Suggestion suggestion, State state, @Nullable Duration untilDecided) {}
