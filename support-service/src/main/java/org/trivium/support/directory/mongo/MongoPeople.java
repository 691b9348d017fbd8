package org.trivium.support.directory.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.People;
import org.trivium.support.directory.Person;

/** The people in the database. */
final class MongoPeople extends MongoRegister<Person, PersonDocument> implements People {

    /** Unique in a district: who is imported twice at once gets one id. */
    static final String EXTERNAL_KEY = "externalKey";

    static final String SITE = "site";

    private final DistrictMongo<PersonDocument> mongo;

    MongoPeople(DistrictMongo<PersonDocument> mongo, Announcer<Change<Person>> announcer) {
        super(mongo, PersonDocument::of, PersonDocument::entry, announcer);
        this.mongo = mongo;
    }

    @Override
    public List<Person> withExternalKeys(String district, Collection<String> externalKeys) {
        return matching(district, Criteria.where(EXTERNAL_KEY).in(externalKeys));
    }

    @Override
    public List<Person> list(String district, Wanted wanted, Set<String> sites) {
        List<Criteria> all = new ArrayList<>();
        if (!sites.isEmpty()) {
            all.add(
                    new Criteria()
                            .orOperator(
                                    Criteria.where(SITE).in(sites), Criteria.where(SITE).is(null)));
        }
        if (wanted.site() != null) {
            all.add(Criteria.where(SITE).is(wanted.site()));
        }
        if (wanted.externalKey() != null) {
            all.add(Criteria.where(EXTERNAL_KEY).is(wanted.externalKey()));
        }
        if (wanted.after() != null) {
            all.add(Criteria.where(EXTERNAL_KEY).gt(wanted.after()));
        }
        Criteria criteria = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return mongo.find(district, criteria, Sort.by(EXTERNAL_KEY), wanted.limit()).stream()
                .map(PersonDocument::entry)
                .toList();
    }
}
