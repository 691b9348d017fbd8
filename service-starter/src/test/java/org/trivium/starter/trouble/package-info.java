/** A service whose surroundings are slow, or that is asked to stop in the middle of its work. */
@NullMarked
package org.trivium.starter.trouble;

import org.jspecify.annotations.NullMarked;
