package org.trivium.starter.faults;

import org.trivium.starter.mongo.Stored;

/**
 * What a reader has made of a card's events.
 *
 * @param trail every sequence that it has acted on, in order
 */
record Copy(String id, String district, long version, String trail) implements Stored {}
