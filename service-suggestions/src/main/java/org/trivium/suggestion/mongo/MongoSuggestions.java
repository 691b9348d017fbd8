package org.trivium.suggestion.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.paging.Moment;
import org.trivium.suggestion.LedgerFilter;
import org.trivium.suggestion.Place;
import org.trivium.suggestion.State;
import org.trivium.suggestion.Suggestion;
import org.trivium.suggestion.SuggestionChange;
import org.trivium.suggestion.SuggestionFilter;
import org.trivium.suggestion.Suggestions;
import org.trivium.suggestion.Target;

/** Suggestions as documents, each with what it has still to announce. */
final class MongoSuggestions implements Suggestions {

    private static final Sort RANKED = Sort.by("rank", "_id");
    private static final Sort NEWEST = Sort.by(Sort.Order.desc("suggested"), Sort.Order.asc("_id"));

    private final DistrictMongo<StoredSuggestion> mongo;
    private final Announcer<SuggestionChange> announcer;

    MongoSuggestions(DistrictMongo<StoredSuggestion> mongo, Announcer<SuggestionChange> announcer) {
        this.mongo = mongo;
        this.announcer = announcer;
    }

    @Override
    public Optional<Suggestion> byId(String district, String id) {
        return mongo.byId(district, id).map(StoredSuggestion::suggestion);
    }

    @Override
    public List<Suggestion> at(String district, Place place, Target target) {
        return find(
                district,
                Criteria.where("node")
                        .is(place.node())
                        .and("leaf")
                        .is(place.leaf())
                        .and("scope")
                        .is(place.scope())
                        .and("flavour")
                        .is(place.flavour())
                        .and("target")
                        .is(target),
                0);
    }

    @Override
    public List<Suggestion> of(String district, Set<String> recurrences) {
        return recurrences.isEmpty()
                ? List.of()
                : find(district, Criteria.where("recurrence").in(recurrences), 0);
    }

    @Override
    public List<Suggestion> ranked(
            String district, SuggestionFilter filter, @Nullable Rank after, int limit) {
        List<Criteria> all = SuggestionCriteria.of(filter);
        if (after != null) {
            double rank = -after.avoidableMinutes();
            all.add(
                    new Criteria()
                            .orOperator(
                                    Criteria.where("rank").gt(rank),
                                    Criteria.where("rank").is(rank).and("_id").gt(after.id())));
        }
        return find(district, SuggestionCriteria.every(all), limit);
    }

    @Override
    public List<Suggestion> entered(
            String district, LedgerFilter.Span span, @Nullable Moment after, int limit) {
        List<Criteria> all = SuggestionCriteria.of(span);
        if (after != null) {
            Criteria older = Criteria.where("suggested").lt(after.at());
            Criteria next = Criteria.where("suggested").is(after.at()).and("_id").gt(after.id());
            all.add(new Criteria().orOperator(older, next));
        }
        return mongo.find(district, SuggestionCriteria.every(all), NEWEST, limit).stream()
                .map(StoredSuggestion::suggestion)
                .toList();
    }

    @Override
    public void each(String district, LedgerFilter.Span span, Consumer<Suggestion> reader) {
        Criteria criteria = SuggestionCriteria.every(SuggestionCriteria.of(span));
        try (Stream<StoredSuggestion> all = mongo.stream(district, criteria, Sort.unsorted())) {
            all.map(StoredSuggestion::suggestion).forEach(reader);
        }
    }

    @Override
    public List<String> districts() {
        return mongo.districts();
    }

    @Override
    public List<Suggestion> due(String district, LocalDate today) {
        Criteria due =
                Criteria.where("state")
                        .is(State.SNOOZED)
                        .and("until")
                        .lte(today.toString())
                        .and("asking")
                        .is(true);
        return find(district, due, 0);
    }

    @Override
    public boolean add(SuggestionChange change) {
        try {
            mongo.insert(StoredSuggestion.of(change.after()), announcements(change));
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    @Override
    public boolean save(SuggestionChange change) {
        Suggestion after = change.after();
        try {
            return mongo.replace(
                    StoredSuggestion.of(after), after.revision() - 1, announcements(change));
        } catch (DuplicateKeyException boundElsewhere) {
            return false;
        }
    }

    private List<Announcement> announcements(SuggestionChange change) {
        return change.news() ? announcer.announce(change) : List.of();
    }

    private List<Suggestion> find(String district, Criteria criteria, int limit) {
        return mongo.find(district, criteria, RANKED, limit).stream()
                .map(StoredSuggestion::suggestion)
                .toList();
    }
}
