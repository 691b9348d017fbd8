/** What the published catalogue calls this service's suggestions. */
@NullMarked
package org.trivium.pd.suggestion.kafka;

import org.jspecify.annotations.NullMarked;
