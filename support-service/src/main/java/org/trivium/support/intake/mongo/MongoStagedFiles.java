package org.trivium.support.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.io.InputStream;
import java.util.List;
import org.bson.types.Binary;
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
        return new Blocks(job);
    }

    @Override
    public void drop(ImportJob job) {
        blocks.remove(job.district(), where("job").is(job.id()));
    }

    /** One block in memory at a time. */
    private final class Blocks extends InputStream {

        private final ImportJob job;
        private int nr;
        private byte[] block = new byte[0];
        private int at;

        Blocks(ImportJob job) {
            this.job = job;
        }

        @Override
        public int read() {
            return filled() ? Byte.toUnsignedInt(block[at++]) : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int taken = Math.min(length, block.length - at);
            System.arraycopy(block, at, into, offset, taken);
            at += taken;
            return taken;
        }

        private boolean filled() {
            if (at == block.length) {
                block =
                        blocks.byId(job.district(), BlockDocument.id(job.id(), nr++))
                                .map(found -> found.bytes().getData())
                                .orElseGet(() -> new byte[0]);
                at = 0;
            }
            return block.length > 0;
        }
    }
}
