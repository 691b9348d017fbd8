/** How many requests are worked on at once. */
@NullMarked
package org.trivium.starter.crowd;

import org.jspecify.annotations.NullMarked;
