/** Tickets as documents. */
@NullMarked
package org.trivium.support.ticket.mongo;

import org.jspecify.annotations.NullMarked;
