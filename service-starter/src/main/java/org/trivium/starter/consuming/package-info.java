/** Reading events: at least once, in order, with two kinds of failure. */
@NullMarked
package org.trivium.starter.consuming;

import org.jspecify.annotations.NullMarked;
