package org.trivium.support.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.io.InputStream;
import java.util.List;
import org.bson.types.Binary;
import org.trivium.starter.mongo.BlockStream;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.support.intake.ImportJob;
import org.trivium.support.intake.StagedFiles;

/** Files in MongoDB, so that any instance can carry an import on. */
final class MongoStagedFiles implements StagedFiles {

    private final DistrictMongo<BlockDocument> blocks;

    MongoStagedFiles(DistrictMongo<BlockDocument> blocks) {
        this.blocks = blocks;
    }

    @Override
    public void put(ImportJob job, int nr, byte[] block) {
        blocks.insert(
                new BlockDocument(
                        BlockDocument.id(job.id(), nr),
                        job.district(),
                        1,
                        job.id(),
                        new Binary(block)),
                List.of());
    }

    @Override
    public InputStream open(ImportJob job) {
        return new BlockStream(nr -> block(job, nr));
    }

    @Override
    public void drop(ImportJob job) {
        blocks.remove(job.district(), where("job").is(job.id()));
    }

    private byte[] block(ImportJob job, int nr) {
        return blocks.byId(job.district(), BlockDocument.id(job.id(), nr))
                .map(found -> found.bytes().getData())
                .orElseGet(() -> new byte[0]);
    }
}
