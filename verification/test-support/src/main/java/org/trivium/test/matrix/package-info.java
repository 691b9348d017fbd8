/** Who may do what with which things, as the page says it and the running services do it. */
@NullMarked
package org.trivium.test.matrix;

import org.jspecify.annotations.NullMarked;
