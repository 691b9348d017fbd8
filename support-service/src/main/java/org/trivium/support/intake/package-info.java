/** Intake: tickets of other systems come in as files, as history that is walked once more. */
@NullMarked
package org.trivium.support.intake;

import org.jspecify.annotations.NullMarked;
