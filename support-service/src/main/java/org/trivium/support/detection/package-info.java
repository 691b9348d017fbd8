/** The statistics that notice recurring ticket categories, as docs/detection.md specifies them. */
@NullMarked
package org.trivium.support.detection;

import org.jspecify.annotations.NullMarked;
