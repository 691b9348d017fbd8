/** The suggestions in the database. */
@NullMarked
package org.trivium.suggestion.mongo;

import org.jspecify.annotations.NullMarked;
