package org.trivium.support.intake.mongo;

import org.trivium.starter.mongo.Stored;

/** An import that somebody wants to stop; the id is the import's. */
record CancellationDocument(String id, String district, long version) implements Stored {}
