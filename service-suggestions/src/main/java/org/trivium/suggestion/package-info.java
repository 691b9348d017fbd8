/** What is suggested because of a recurrence, how its evidence lives on, and what people decide. */
@NullMarked
package org.trivium.suggestion;

import org.jspecify.annotations.NullMarked;
