package org.trivium.support.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.paging.Page;
import org.trivium.support.intake.ImportJob;
import org.trivium.support.intake.ImportJobs;

/** Imports in MongoDB. */
final class MongoImportJobs implements ImportJobs {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "_id");

    private static final int STUMBLING = 3;

    private final DistrictMongo<JobDocument> jobs;

    MongoImportJobs(DistrictMongo<JobDocument> jobs) {
        this.jobs = jobs;
    }

    @Override
    public boolean add(ImportJob job) {
        try {
            jobs.insert(JobDocument.of(job), List.of());
            return true;
        } catch (DuplicateKeyException anotherRuns) {
            return false;
        }
    }

    @Override
    public Optional<ImportJob> find(String district, String id) {
        return jobs.byId(district, id).map(JobDocument::job);
    }

    @Override
    public Optional<ImportJob> running(String district) {
        return jobs.first(district, running()).map(JobDocument::job);
    }

    @Override
    public Page<ImportJob> list(String district, Optional<String> after, int limit) {
        Criteria criteria =
                after.map(cursor -> where("_id").lt(Cursor.read(cursor, 1).values().getFirst()))
                        .orElseGet(Criteria::new);
        List<JobDocument> rows = jobs.find(district, criteria, NEWEST_FIRST, limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.id()).text()).map(JobDocument::job);
    }

    @Override
    public List<ImportJob> due(Instant now) {
        return jobs.districts().stream()
                .flatMap(district -> running(district).stream())
                .filter(job -> !job.lease().until().isAfter(now))
                .toList();
    }

    @Override
    public long stumbling() {
        return jobs.districts().stream()
                .flatMap(district -> running(district).stream())
                .filter(job -> job.lease().attempts() >= STUMBLING)
                .count();
    }

    @Override
    public boolean save(ImportJob next) {
        return jobs.replace(JobDocument.of(next), next.version() - 1, List.of());
    }

    @Override
    public void remove(ImportJob job) {
        jobs.remove(job.district(), where("_id").is(job.id()));
    }

    private static Criteria running() {
        return where("place").is(JobDocument.RUNNING);
    }
}
