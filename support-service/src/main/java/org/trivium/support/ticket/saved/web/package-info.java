/** Saved lists over HTTP. */
@NullMarked
package org.trivium.support.ticket.saved.web;

import org.jspecify.annotations.NullMarked;
