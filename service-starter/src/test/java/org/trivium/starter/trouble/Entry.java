package org.trivium.starter.trouble;

import org.trivium.starter.mongo.Stored;

/** What the service of these tests keeps. */
record Entry(String id, String district, long version) implements Stored {}
