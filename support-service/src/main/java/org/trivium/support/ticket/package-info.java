/** A ticket, from the trouble that someone has to the confirmed cause and the fix. */
@NullMarked
package org.trivium.support.ticket;

import org.jspecify.annotations.NullMarked;
