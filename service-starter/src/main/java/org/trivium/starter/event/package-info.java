/** The CloudEvents envelope in Kafka's binary mode, and the JSON of its value. */
@NullMarked
package org.trivium.starter.event;

import org.jspecify.annotations.NullMarked;
