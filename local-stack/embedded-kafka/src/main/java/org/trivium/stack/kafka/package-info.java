/** A real Kafka broker that lives in this JVM and keeps its data in a folder. */
@NullMarked
package org.trivium.stack.kafka;

import org.jspecify.annotations.NullMarked;
