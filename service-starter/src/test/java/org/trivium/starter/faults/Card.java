package org.trivium.starter.faults;

import org.trivium.starter.mongo.Stored;

/** An aggregate: each version is one event. */
record Card(String id, String district, long version) implements Stored {}
