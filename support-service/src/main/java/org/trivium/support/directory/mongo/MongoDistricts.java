package org.trivium.support.directory.mongo;

import java.util.List;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.District;
import org.trivium.support.directory.Districts;

/** The districts in the database. */
final class MongoDistricts extends MongoRegister<District, DistrictDocument> implements Districts {

    private final DistrictMongo<DistrictDocument> mongo;

    MongoDistricts(DistrictMongo<DistrictDocument> mongo, Announcer<Change<District>> announcer) {
        super(mongo, DistrictDocument::of, DistrictDocument::entry, announcer);
        this.mongo = mongo;
    }

    @Override
    public List<String> ids() {
        return mongo.districts();
    }
}
