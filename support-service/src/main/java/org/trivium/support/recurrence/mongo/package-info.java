/** Recurrences in MongoDB. */
@NullMarked
package org.trivium.support.recurrence.mongo;

import org.jspecify.annotations.NullMarked;
