/** A server that speaks MongoDB, lives in this JVM and keeps its data in one file. */
@NullMarked
package org.trivium.stack.mongo;

import org.jspecify.annotations.NullMarked;
