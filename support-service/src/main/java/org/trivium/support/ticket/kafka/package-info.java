/** What a ticket's life says to others. */
@NullMarked
package org.trivium.support.ticket.kafka;

import org.jspecify.annotations.NullMarked;
