package org.trivium.support.ticket.mongo;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.support.ticket.TicketFilter;

/** A filter of a list as the database understands it. */
final class FilterCriteria {

    private final Criteria criteria = new Criteria();

    private FilterCriteria() {}

    static Criteria of(TicketFilter filter) {
        FilterCriteria all = new FilterCriteria();
        all.is("status", filter.status());
        all.is("leaf", filter.leaf());
        all.is("assignee", filter.assignee());
        all.is("requester", filter.requester());
        all.is("site", filter.site());
        return all.criteria;
    }

    private void is(String field, @Nullable Object value) {
        if (value != null) {
            criteria.and(field).is(value);
        }
    }
}
