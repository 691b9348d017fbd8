/** Planning: plan items and documents that recurrences ask for. */
@NullMarked
package org.trivium.planning;

import org.jspecify.annotations.NullMarked;
