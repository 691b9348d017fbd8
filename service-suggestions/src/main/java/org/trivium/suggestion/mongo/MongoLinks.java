package org.trivium.suggestion.mongo;

import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.suggestion.Link;
import org.trivium.suggestion.Links;

/** Links as a read model beside the suggestions, so that either may come first. */
final class MongoLinks implements Links {

    private final DistrictMongo<StoredLink> mongo;

    MongoLinks(DistrictMongo<StoredLink> mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(String district, Link link) {
        mongo.putIfNewer(StoredLink.of(district, link));
    }

    @Override
    public List<Link> of(String district, Set<String> recurrences) {
        if (recurrences.isEmpty()) {
            return List.of();
        }
        return mongo
                .find(district, Criteria.where("recurrence").in(recurrences), Sort.by("_id"), 0)
                .stream()
                .map(StoredLink::link)
                .toList();
    }
}
