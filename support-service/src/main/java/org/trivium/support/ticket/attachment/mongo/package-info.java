/** Attachments in MongoDB. */
@NullMarked
package org.trivium.support.ticket.attachment.mongo;

import org.jspecify.annotations.NullMarked;
