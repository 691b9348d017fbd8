/** Saved lists in MongoDB. */
@NullMarked
package org.trivium.support.ticket.saved.mongo;

import org.jspecify.annotations.NullMarked;
