/** Kills the real processes while people work, and shows that nothing was lost or doubled. */
@NullMarked
package org.trivium.chaos;

import org.jspecify.annotations.NullMarked;
