/** Support: tickets, the directory they refer to, and the recurrences found in them. */
@NullMarked
package org.trivium.support;

import org.jspecify.annotations.NullMarked;
