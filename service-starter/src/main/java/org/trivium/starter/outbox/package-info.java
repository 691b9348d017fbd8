/** Events saved in the document that they are about, and relayed from there to Kafka. */
@NullMarked
package org.trivium.starter.outbox;

import org.jspecify.annotations.NullMarked;
