package org.trivium.support.intake.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.paging.Page;
import org.trivium.support.intake.Fault;
import org.trivium.support.intake.Faults;
import org.trivium.support.intake.ImportJob;

/** Errors of imports in MongoDB. */
final class MongoFaults implements Faults {

    private final DistrictMongo<FaultDocument> faults;

    MongoFaults(DistrictMongo<FaultDocument> faults) {
        this.faults = faults;
    }

    @Override
    public void addAll(ImportJob job, List<Fault> added) {
        Map<String, FaultDocument> byId =
                added.stream()
                        .map(fault -> FaultDocument.of(job, fault))
                        .collect(
                                toMap(
                                        FaultDocument::id,
                                        Function.identity(),
                                        (first, _) -> first,
                                        LinkedHashMap::new));
        faults.writeAll(
                byId.values().stream()
                        .map(fault -> new DistrictMongo.Write<>(fault, 0, List.of()))
                        .toList());
    }

    @Override
    public Page<Fault> list(ImportJob job, Optional<String> after, int limit) {
        Criteria criteria = where("job").is(job.id());
        after.map(cursor -> Cursor.read(cursor, 1).values().getFirst())
                .ifPresent(id -> criteria.and("_id").gt(id));
        List<FaultDocument> rows = faults.find(job.district(), criteria, Sort.by("_id"), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.id()).text()).map(FaultDocument::fault);
    }

    @Override
    public long lines(ImportJob job) {
        Criteria ofTheJob = where("job").is(job.id());
        try (Stream<FaultDocument> all = faults.stream(job.district(), ofTheJob, Sort.by("_id"))) {
            // in order of line, so that none need be remembered but the last
            AtomicLong last = new AtomicLong();
            return all.mapToLong(FaultDocument::line)
                    .filter(line -> last.getAndSet(line) != line)
                    .count();
        }
    }

    @Override
    public void clear(ImportJob job) {
        faults.remove(job.district(), where("job").is(job.id()));
    }
}
