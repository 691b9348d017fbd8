package org.trivium.support.intake.mongo;

import org.trivium.starter.mongo.Stored;

/** A district whose live facts wait; the id is the district. */
record HoldDocument(String id, String district, long version, String pass) implements Stored {}
