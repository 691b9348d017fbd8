package org.trivium.stack.mongo.bytes;

/** What an array without elements counts as where its elements count: it comes before null. */
public enum EmptyArray {
    VALUE
}
