package org.trivium.support.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.paging.Page;
import org.trivium.support.intake.Arrival;
import org.trivium.support.intake.Arrivals;
import org.trivium.support.intake.ImportJob;

/** What imports brought, in MongoDB. */
final class MongoArrivals implements Arrivals {

    private static final int DUPLICATE = 11_000;

    private final DistrictMongo<ArrivalDocument> arrivals;

    MongoArrivals(DistrictMongo<ArrivalDocument> arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void addAll(ImportJob job, List<Arrival> added) {
        try {
            arrivals.writeAll(
                    added.stream()
                            .map(arrival -> ArrivalDocument.of(job, arrival))
                            .map(arrival -> new DistrictMongo.Write<>(arrival, 0, List.of()))
                            .toList());
        } catch (DuplicateKeyException notedBeforeACrash) {
            // the batch is not ordered, so what was missing of it has been written
            return;
        } catch (BulkOperationException some) {
            if (!some.getErrors().stream().allMatch(error -> error.getCode() == DUPLICATE)) {
                throw some;
            }
        }
    }

    @Override
    public Page<Arrival> list(ImportJob job, Optional<String> after, int limit) {
        Criteria criteria = where("job").is(job.id());
        after.map(cursor -> Cursor.read(cursor, 1).values().getFirst())
                .ifPresent(id -> criteria.and("_id").gt(id));
        List<ArrivalDocument> rows =
                arrivals.find(job.district(), criteria, Sort.by("_id"), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.id()).text())
                .map(ArrivalDocument::arrival);
    }
}
