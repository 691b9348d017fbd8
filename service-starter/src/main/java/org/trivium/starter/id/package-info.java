/** Ids that sort by time. */
@NullMarked
package org.trivium.starter.id;

import org.jspecify.annotations.NullMarked;
