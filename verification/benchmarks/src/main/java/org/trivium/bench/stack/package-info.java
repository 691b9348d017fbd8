/** Figures of the whole stack, each of one that is started for it. */
@NullMarked
package org.trivium.bench.stack;

import org.jspecify.annotations.NullMarked;
