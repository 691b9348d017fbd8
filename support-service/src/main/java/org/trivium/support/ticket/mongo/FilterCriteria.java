package org.trivium.support.ticket.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.support.ticket.TicketFilter;
import org.trivium.support.ticket.TicketFilter.Exact;
import org.trivium.support.ticket.TicketFilter.Period;
import org.trivium.support.ticket.Words;

/** A filter of a list as the database understands it. */
final class FilterCriteria {

    private final List<Criteria> all = new ArrayList<>();

    private FilterCriteria() {}

    /** All of them must be met. */
    static List<Criteria> of(TicketFilter filter) {
        FilterCriteria criteria = new FilterCriteria();
        criteria.among("status", filter.statuses());
        criteria.among("site", filter.sites());
        criteria.among("priority", filter.priorities());
        criteria.among("kind", filter.kinds());
        filter.leaves().ifPresent(leaves -> criteria.all.add(where("leaf").in(leaves)));
        criteria.exact(filter.exact());
        criteria.within("opened", filter.opened());
        criteria.within("resolved", filter.resolved());
        criteria.words(filter.words());
        return criteria.all;
    }

    private void among(String field, Collection<?> values) {
        if (values.size() == 1) {
            all.add(where(field).is(values.iterator().next()));
        } else if (!values.isEmpty()) {
            all.add(where(field).in(values));
        }
    }

    private void exact(Map<Exact, String> wanted) {
        Map<Exact, String> left = new EnumMap<>(Exact.class);
        left.putAll(wanted);
        String source = wanted.get(Exact.SOURCE);
        String number = wanted.get(Exact.EXTERNAL_NUMBER);
        if (source != null && number != null) {
            all.add(where("external").is(TicketDocument.external(source, number)));
            left.remove(Exact.EXTERNAL_NUMBER);
        }
        left.forEach((field, value) -> all.add(exact(field, value)));
    }

    private static Criteria exact(Exact field, String value) {
        return switch (field) {
            case ASSIGNEE -> where("assignee").is(value.equals(TicketFilter.NOBODY) ? null : value);
            case GROUP -> where("group").is(value);
            case REQUESTER -> where("requester").is(value);
            case ON_BEHALF_OF -> where("onBehalfOf").is(value);
            case PERSON ->
                    new Criteria()
                            .orOperator(
                                    where("requester").is(value), where("onBehalfOf").is(value));
            case ASSET -> where("asset").is(value);
            case MODEL -> where("model").is(value);
            case ROOM -> where("room").is(value);
            case SOURCE -> where("cameFrom.source").is(value);
            case EXTERNAL_NUMBER -> where("cameFrom.number").is(value);
        };
    }

    private void within(String field, Period period) {
        if (period.from() != null) {
            all.add(where(field).gte(period.from()));
        }
        if (period.until() != null) {
            all.add(where(field).lt(period.until()));
        }
    }

    /** Long words are rare ones, so they come first, for a planner that takes the first. */
    private void words(Words.Search words) {
        words.whole().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(word -> all.add(where("words").is(word)));
        if (!words.isEmpty()) {
            all.add(where("words").regex("^" + words.start()));
        }
    }
}
