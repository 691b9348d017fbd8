/** Files that people add to tickets. */
@NullMarked
package org.trivium.support.ticket.attachment;

import org.jspecify.annotations.NullMarked;
