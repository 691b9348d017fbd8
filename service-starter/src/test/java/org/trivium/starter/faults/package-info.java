/** What becomes of events when instances, brokers and readers fail at the worst moments. */
@NullMarked
package org.trivium.starter.faults;

import org.jspecify.annotations.NullMarked;
