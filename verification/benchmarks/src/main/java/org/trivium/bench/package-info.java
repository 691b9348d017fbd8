/** Programs that measure what the tests do not. */
@NullMarked
package org.trivium.bench;

import org.jspecify.annotations.NullMarked;
