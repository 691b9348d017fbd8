/** What others, and the detector, hear of the directory. */
@NullMarked
package org.trivium.support.directory.kafka;

import org.jspecify.annotations.NullMarked;
