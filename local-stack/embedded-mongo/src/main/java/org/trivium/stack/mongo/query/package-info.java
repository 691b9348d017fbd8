/** MongoDB's query language: which documents a filter lets through, and how documents sort. */
@NullMarked
package org.trivium.stack.mongo.query;

import org.jspecify.annotations.NullMarked;
