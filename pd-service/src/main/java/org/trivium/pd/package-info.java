/** Professional development: topics that recurrences ask for. */
@NullMarked
package org.trivium.pd;

import org.jspecify.annotations.NullMarked;
