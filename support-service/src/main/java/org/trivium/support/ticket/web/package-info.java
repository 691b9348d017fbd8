/** Tickets over HTTP. */
@NullMarked
package org.trivium.support.ticket.web;

import org.jspecify.annotations.NullMarked;
