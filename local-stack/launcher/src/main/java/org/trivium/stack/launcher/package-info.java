/**
 * The stack on one machine: which components there are, where they keep things, and how to start
 * and stop all.
 */
@NullMarked
package org.trivium.stack.launcher;

import org.jspecify.annotations.NullMarked;
