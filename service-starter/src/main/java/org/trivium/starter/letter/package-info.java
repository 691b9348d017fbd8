/** Dead letters: what a reader could not act on, and what people do about it. */
@NullMarked
package org.trivium.starter.letter;

import org.jspecify.annotations.NullMarked;
