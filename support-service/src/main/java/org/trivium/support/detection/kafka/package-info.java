/**
 * The detector on Kafka Streams: facts of a district in, the life of its recurrences out, exactly
 * once.
 */
@NullMarked
package org.trivium.support.detection.kafka;

import org.jspecify.annotations.NullMarked;
