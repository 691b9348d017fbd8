/** Attachments over HTTP. */
@NullMarked
package org.trivium.support.ticket.attachment.web;

import org.jspecify.annotations.NullMarked;
