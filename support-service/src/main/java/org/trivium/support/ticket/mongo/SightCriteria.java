package org.trivium.support.ticket.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.support.ticket.Sight;

/** What somebody may see as the database understands it: the same as {@link Sight#holds}. */
final class SightCriteria {

    private SightCriteria() {}

    static Criteria of(Sight sight) {
        List<Criteria> any = new ArrayList<>();
        any.add(where("requester").is(sight.person()));
        any.add(where("onBehalfOf").is(sight.person()));
        if (!sight.others()) {
            return new Criteria().orOperator(any);
        }
        List<Criteria> all = new ArrayList<>();
        if (!sight.sites().isEmpty()) {
            all.add(where("site").in(sight.sites()));
        }
        if (!sight.hidden()) {
            all.add(openTo(sight));
        }
        if (all.isEmpty()) {
            return new Criteria();
        }
        any.add(new Criteria().andOperator(all));
        return new Criteria().orOperator(any);
    }

    /** The history holds every leaf that the ticket stands or stood on. */
    private static Criteria openTo(Sight sight) {
        return new Criteria()
                .orOperator(
                        where("assignee").is(sight.person()),
                        new Criteria()
                                .andOperator(
                                        where("history.data.restricted").ne(true),
                                        where("history.data.leaf").nin(sight.restricted())));
    }
}
