package org.trivium.stack.mongo.index;

import org.trivium.stack.mongo.bytes.Key;

/** A stretch of an index, from bytes to bytes; no entry equals the upper end. */
record KeyRange(Key from, Key to) {}
