/** Requests with an {@code Idempotency-Key}: however often one is sent, it is done once. */
@NullMarked
package org.trivium.starter.idempotency;

import org.jspecify.annotations.NullMarked;
