/** What has been noticed to come back, as the detector has told it: the list that people read. */
@NullMarked
package org.trivium.support.recurrence;

import org.jspecify.annotations.NullMarked;
