/** Secondary indexes and the choice among them. */
@NullMarked
package org.trivium.stack.mongo.index;

import org.jspecify.annotations.NullMarked;
