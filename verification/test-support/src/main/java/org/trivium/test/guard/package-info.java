/** A broker that checks who comes and what for, as an installation that others reach has one. */
@NullMarked
package org.trivium.test.guard;

import org.jspecify.annotations.NullMarked;
