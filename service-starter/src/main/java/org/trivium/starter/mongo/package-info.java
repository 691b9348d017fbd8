/** The one way to the database: every query is scoped by its district. */
@NullMarked
package org.trivium.starter.mongo;

import org.jspecify.annotations.NullMarked;
