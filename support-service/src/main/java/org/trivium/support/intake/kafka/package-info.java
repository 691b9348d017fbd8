/** Tells the detector that history begins anew. */
@NullMarked
package org.trivium.support.intake.kafka;

import org.jspecify.annotations.NullMarked;
