package org.trivium.support.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.support.intake.Cancellations;
import org.trivium.support.intake.ImportJob;

/** Imports to be stopped, in MongoDB: their own documents are their workers' alone. */
final class MongoCancellations implements Cancellations {

    private final DistrictMongo<CancellationDocument> cancellations;

    MongoCancellations(DistrictMongo<CancellationDocument> cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public void ask(ImportJob job) {
        try {
            cancellations.insert(new CancellationDocument(job.id(), job.district(), 1), List.of());
        } catch (DuplicateKeyException askedAlready) {
            return;
        }
    }

    @Override
    public boolean isAsked(ImportJob job) {
        return cancellations.byId(job.district(), job.id()).isPresent();
    }

    @Override
    public void clear(ImportJob job) {
        cancellations.remove(job.district(), where("_id").is(job.id()));
    }
}
