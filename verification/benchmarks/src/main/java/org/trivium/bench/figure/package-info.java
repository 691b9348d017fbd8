/** What a benchmark is and how it says what it found. */
@NullMarked
package org.trivium.bench.figure;

import org.jspecify.annotations.NullMarked;
