/** A desk as a service runs it, on a real broker and a real database. */
@NullMarked
package org.trivium.desk;

import org.jspecify.annotations.NullMarked;
