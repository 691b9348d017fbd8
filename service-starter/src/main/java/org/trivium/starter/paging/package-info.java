/** Pages of a list, continued by a cursor that stays stable under inserts. */
@NullMarked
package org.trivium.starter.paging;

import org.jspecify.annotations.NullMarked;
