/** The whole stack as its users see it. */
@NullMarked
package org.trivium.system;

import org.jspecify.annotations.NullMarked;
