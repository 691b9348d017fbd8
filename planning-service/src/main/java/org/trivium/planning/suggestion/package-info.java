/** What this service calls its suggestion desk; the rules are everyone's. */
@NullMarked
package org.trivium.planning.suggestion;

import org.jspecify.annotations.NullMarked;
