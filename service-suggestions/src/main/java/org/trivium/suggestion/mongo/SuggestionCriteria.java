package org.trivium.suggestion.mongo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.suggestion.LedgerFilter;
import org.trivium.suggestion.State;
import org.trivium.suggestion.SuggestionFilter;

/** Filters in the words of the database. */
final class SuggestionCriteria {

    private SuggestionCriteria() {}

    /** All of these; no criteria mean everything. */
    static Criteria every(List<Criteria> all) {
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    static List<Criteria> of(SuggestionFilter filter) {
        List<Criteria> all = new ArrayList<>();
        if (filter.inbox()) {
            all.add(standing(State.OPEN, filter.today().toString()));
        } else if (filter.state() != null) {
            all.add(standing(filter.state(), filter.today().toString()));
        }
        if (filter.leaf() != null) {
            all.add(Criteria.where("leaf").is(filter.leaf()));
        }
        if (filter.node() != null) {
            all.add(Criteria.where("node").is(filter.node()));
        }
        if (filter.target() != null) {
            all.add(Criteria.where("target").is(filter.target()));
        }
        return all;
    }

    /** As {@link Suggestion#standing}, said to the database. */
    static List<Criteria> of(LedgerFilter.Span span) {
        List<Criteria> all = new ArrayList<>();
        if (span.leaf() != null) {
            all.add(Criteria.where("leaf").is(span.leaf()));
        }
        if (span.target() != null) {
            all.add(Criteria.where("target").is(span.target()));
        }
        if (span.from() != null) {
            all.add(Criteria.where("suggested").gte(span.from()));
        }
        if (span.until() != null) {
            all.add(Criteria.where("suggested").lt(span.until()));
        }
        return all;
    }

    /** As {@link org.trivium.suggestion.Suggestion#standing}, said to the database. */
    private static Criteria standing(State state, String today) {
        Criteria decided = Criteria.where("state").is(state);
        return switch (state) {
            case OPEN ->
                    Criteria.where("asking")
                            .is(true)
                            .orOperator(
                                    decided,
                                    Criteria.where("state")
                                            .is(State.SNOOZED)
                                            .and("until")
                                            .lte(today));
            case SNOOZED -> decided.and("until").gt(today).and("asking").is(true);
            case WITHDRAWN ->
                    Criteria.where("asking").is(false).and("state").in(State.OPEN, State.SNOOZED);
            case ACCEPTED, DISMISSED -> decided;
        };
    }
}
