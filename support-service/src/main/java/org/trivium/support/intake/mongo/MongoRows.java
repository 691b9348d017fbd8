package org.trivium.support.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.support.intake.ImportJob;
import org.trivium.support.intake.Row;
import org.trivium.support.intake.Rows;

/** Rows in MongoDB. */
final class MongoRows implements Rows {

    private final DistrictMongo<RowDocument> rows;

    MongoRows(DistrictMongo<RowDocument> rows) {
        this.rows = rows;
    }

    @Override
    public void addAll(ImportJob job, List<Row> added) {
        rows.writeAll(
                added.stream()
                        .map(row -> RowDocument.of(job, row))
                        .map(row -> new DistrictMongo.Write<>(row, 0, List.of()))
                        .toList());
    }

    @Override
    public void each(ImportJob job, Consumer<Row> reader) {
        try (Stream<RowDocument> all =
                rows.stream(job.district(), where("job").is(job.id()), Sort.unsorted())) {
            all.map(RowDocument::row).forEach(reader);
        }
    }

    @Override
    public List<Row> find(ImportJob job, Collection<Integer> numbers) {
        return rows.find(job.district(), ids(job, numbers), Sort.unsorted(), 0).stream()
                .map(RowDocument::row)
                .toList();
    }

    @Override
    public void remove(ImportJob job, Collection<Integer> numbers) {
        rows.remove(job.district(), ids(job, numbers));
    }

    @Override
    public void clear(ImportJob job) {
        rows.remove(job.district(), where("job").is(job.id()));
    }

    private static Criteria ids(ImportJob job, Collection<Integer> numbers) {
        return where("_id").in(numbers.stream().map(nr -> RowDocument.id(job, nr)).toList());
    }
}
