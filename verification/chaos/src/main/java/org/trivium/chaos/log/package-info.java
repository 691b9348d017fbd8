/** What stands on the topics. */
@NullMarked
package org.trivium.chaos.log;

import org.jspecify.annotations.NullMarked;
