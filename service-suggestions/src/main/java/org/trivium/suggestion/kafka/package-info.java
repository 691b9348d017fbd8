/** What comes in about recurrences and the other desk, and what goes out about suggestions. */
@NullMarked
package org.trivium.suggestion.kafka;

import org.jspecify.annotations.NullMarked;
