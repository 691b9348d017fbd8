/** A synthetic school district, drawn from one seed, whose planted recurrences are known. */
@NullMarked
package org.trivium.stack.demo;

import org.jspecify.annotations.NullMarked;
