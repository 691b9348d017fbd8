package org.trivium.support.detection.kafka;

import io.micrometer.core.instrument.Counter;
import java.util.function.UnaryOperator;
import org.trivium.starter.event.EventRecords;

/**
 * What a detector needs from outside.
 *
 * @param salts a district's salt, by its id
 * @param group name of the reading group
 */
record DetectorParts(
        UnaryOperator<String> salts, EventRecords records, String group, Counter deadLetters) {}
