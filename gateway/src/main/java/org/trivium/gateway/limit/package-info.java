/** How much one asks: requests, bytes, and the time they take. */
@NullMarked
package org.trivium.gateway.limit;

import org.jspecify.annotations.NullMarked;
