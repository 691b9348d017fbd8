/** The directory in the database. */
@NullMarked
package org.trivium.support.directory.mongo;

import org.jspecify.annotations.NullMarked;
