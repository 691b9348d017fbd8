/** Shows the loop to a newcomer: loads a synthetic district and tells what was found in it. */
@NullMarked
package org.trivium.stack.launcher.demo;

import org.jspecify.annotations.NullMarked;
