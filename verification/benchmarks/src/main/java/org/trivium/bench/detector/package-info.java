/** Figures of the detector alone. */
@NullMarked
package org.trivium.bench.detector;

import org.jspecify.annotations.NullMarked;
