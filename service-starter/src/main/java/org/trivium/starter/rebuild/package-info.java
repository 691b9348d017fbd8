/** Making anew, from the log, what was made from the log. */
@NullMarked
package org.trivium.starter.rebuild;

import org.jspecify.annotations.NullMarked;
