/** Lists of tickets that people keep by name. */
@NullMarked
package org.trivium.support.ticket.saved;

import org.jspecify.annotations.NullMarked;
