/** Who did what to which object, when and from where. */
@NullMarked
package org.trivium.starter.audit;

import org.jspecify.annotations.NullMarked;
