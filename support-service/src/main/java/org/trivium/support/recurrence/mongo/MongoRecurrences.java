package org.trivium.support.recurrence.mongo;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.paging.Page;
import org.trivium.support.recurrence.News;
import org.trivium.support.recurrence.Reach;
import org.trivium.support.recurrence.Recurrence;
import org.trivium.support.recurrence.Recurrences;
import org.trivium.support.recurrence.Wanted;

/** Recurrences in MongoDB, each as it was last told, and its life beside it. */
final class MongoRecurrences implements Recurrences {

    private static final String SCOPE = "recurrence.place.scope";
    private static final String NODE = "recurrence.place.node";

    private final DistrictMongo<RecurrenceDocument> recurrences;
    private final DistrictMongo<NewsDocument> news;

    MongoRecurrences(
            DistrictMongo<RecurrenceDocument> recurrences, DistrictMongo<NewsDocument> news) {
        this.recurrences = recurrences;
        this.news = news;
    }

    /** The news first: a crash in between is healed when both are told again. */
    @Override
    public void keep(Recurrence recurrence, News step) {
        news.putIfNewer(NewsDocument.of(recurrence.district(), recurrence.id(), step));
        recurrences.putIfNewer(RecurrenceDocument.of(recurrence));
    }

    @Override
    public Optional<Recurrence> byId(String district, String id) {
        return recurrences.byId(district, id).map(RecurrenceDocument::recurrence);
    }

    @Override
    public Page<Recurrence> page(String district, Wanted wanted, Reach reach) {
        Criteria criteria = criteria(wanted);
        List<RecurrenceDocument> rows =
                recurrences.find(
                        district,
                        reach.isEverywhere() ? criteria : criteria.andOperator(within(reach)),
                        Sort.by(Sort.Direction.DESC, "_id"),
                        wanted.limit() + 1);
        return Page.of(rows, wanted.limit(), row -> Cursor.of(row.id()).text())
                .map(RecurrenceDocument::recurrence);
    }

    @Override
    public List<News> life(String district, String id) {
        return news
                .find(district, Criteria.where("recurrenceId").is(id), Sort.by("_id"), 0)
                .stream()
                .map(NewsDocument::news)
                .toList();
    }

    private static Criteria within(Reach reach) {
        return new Criteria()
                .orOperator(
                        Criteria.where(SCOPE).is("district"),
                        Criteria.where(SCOPE).is("site").and(NODE).in(reach.sites()),
                        Criteria.where(SCOPE).is("group").and(NODE).in(reach.groups()));
    }

    private static Criteria criteria(Wanted wanted) {
        Criteria criteria = new Criteria();
        if (wanted.living() != null) {
            criteria = criteria.and("living").is(wanted.living());
        }
        if (wanted.flavour() != null) {
            criteria = criteria.and("flavour").is(wanted.flavour());
        }
        if (wanted.leaf() != null) {
            criteria = criteria.and("recurrence.place.leaf").is(wanted.leaf());
        }
        if (wanted.node() != null) {
            criteria = criteria.and(NODE).is(wanted.node());
        }
        if (wanted.after() != null) {
            criteria = criteria.and("_id").lt(Cursor.read(wanted.after(), 1).values().getFirst());
        }
        return criteria;
    }
}
