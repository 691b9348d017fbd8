/** Recurrences as the detector publishes them. */
@NullMarked
package org.trivium.support.recurrence.kafka;

import org.jspecify.annotations.NullMarked;
