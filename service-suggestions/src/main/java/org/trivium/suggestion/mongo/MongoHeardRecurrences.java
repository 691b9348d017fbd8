package org.trivium.suggestion.mongo;

import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.suggestion.HeardRecurrences;

/** A small document per recurrence. */
final class MongoHeardRecurrences implements HeardRecurrences {

    private final DistrictMongo<StoredHearing> mongo;

    MongoHeardRecurrences(DistrictMongo<StoredHearing> mongo) {
        this.mongo = mongo;
    }

    @Override
    public long version(String district, String recurrence) {
        return mongo.byId(district, StoredHearing.id(district, recurrence))
                .map(StoredHearing::version)
                .orElse(0L);
    }

    @Override
    public void note(String district, String recurrence, long version) {
        mongo.putIfNewer(
                new StoredHearing(StoredHearing.id(district, recurrence), district, version));
    }
}
