/** Recurrences over HTTP. */
@NullMarked
package org.trivium.support.recurrence.web;

import org.jspecify.annotations.NullMarked;
