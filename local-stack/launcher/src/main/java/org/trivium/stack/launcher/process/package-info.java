/** One component as an operating-system process: its folder, its flags, its health. */
@NullMarked
package org.trivium.stack.launcher.process;

import org.jspecify.annotations.NullMarked;
