/** Whose tickets they are: districts, sites, people, the category tree and the school calendar. */
@NullMarked
package org.trivium.support.directory;

import org.jspecify.annotations.NullMarked;
