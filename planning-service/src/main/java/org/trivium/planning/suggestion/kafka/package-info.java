/** What the published catalogue calls this service's suggestions. */
@NullMarked
package org.trivium.planning.suggestion.kafka;

import org.jspecify.annotations.NullMarked;
