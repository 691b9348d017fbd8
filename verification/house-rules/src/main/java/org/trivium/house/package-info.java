/** The architecture of the house as rules that every module's tests run. */
@NullMarked
package org.trivium.house;

import org.jspecify.annotations.NullMarked;
