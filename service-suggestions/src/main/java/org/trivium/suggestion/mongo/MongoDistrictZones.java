package org.trivium.suggestion.mongo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.suggestion.DistrictZones;

/** A small document per site. */
final class MongoDistrictZones implements DistrictZones {

    private final DistrictMongo<StoredSiteZone> mongo;

    MongoDistrictZones(DistrictMongo<StoredSiteZone> mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(String district, SiteZone site) {
        mongo.putIfNewer(StoredSiteZone.of(district, site));
    }

    @Override
    public Optional<ZoneId> of(String district) {
        Map<ZoneId, Long> sites =
                mongo.find(district, Criteria.where("active").is(true), Sort.unsorted(), 0).stream()
                        .collect(groupingBy(StoredSiteZone::zoneId, counting()));
        return sites.entrySet().stream()
                .min(
                        Map.Entry.<ZoneId, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(entry -> entry.getKey().getId()))
                .map(Map.Entry::getKey);
    }
}
