/** Documents and keys as bytes whose order is MongoDB's. */
@NullMarked
package org.trivium.stack.mongo.bytes;

import org.jspecify.annotations.NullMarked;
