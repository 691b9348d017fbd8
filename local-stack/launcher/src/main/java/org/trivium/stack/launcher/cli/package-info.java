/** The commands a person types. */
@NullMarked
package org.trivium.stack.launcher.cli;

import org.jspecify.annotations.NullMarked;
