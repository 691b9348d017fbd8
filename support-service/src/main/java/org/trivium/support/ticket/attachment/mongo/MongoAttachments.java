package org.trivium.support.ticket.attachment.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.mongo.BlockStream;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.support.ticket.attachment.Attachment;
import org.trivium.support.ticket.attachment.Attachments;

/**
 * Attachments in MongoDB, their bytes in blocks beside. What is known of a file is there before its
 * first block and goes after its last, so that no block is ever forgotten.
 */
final class MongoAttachments implements Attachments {

    private static final Sort OLDEST_FIRST = Sort.by("_id");
    private static final int DROPPED_AT_ONCE = 100;

    private final DistrictMongo<AttachmentDocument> files;
    private final DistrictMongo<AttachmentBlock> blocks;

    MongoAttachments(
            DistrictMongo<AttachmentDocument> files, DistrictMongo<AttachmentBlock> blocks) {
        this.files = files;
        this.blocks = blocks;
    }

    @Override
    public List<Attachment> of(String district, String ticket) {
        return files.find(district, kept(where("ticket").is(ticket)), OLDEST_FIRST, 0).stream()
                .map(AttachmentDocument::attachment)
                .toList();
    }

    @Override
    public Optional<Attachment> byId(String district, String id) {
        return files.first(district, kept(where("_id").is(id))).map(AttachmentDocument::attachment);
    }

    @Override
    public long begin(Attachment attachment) {
        files.insert(AttachmentDocument.begun(attachment), List.of());
        return files.count(attachment.district(), where("ticket").is(attachment.ticket()));
    }

    @Override
    public void put(Attachment attachment, int nr, byte[] block) {
        blocks.insert(
                new AttachmentBlock(
                        AttachmentBlock.id(attachment.id(), nr),
                        attachment.district(),
                        1,
                        attachment.id(),
                        new Binary(block)),
                List.of());
    }

    @Override
    public boolean keep(Attachment attachment) {
        return files.change(
                        attachment.district(),
                        where("_id").is(attachment.id()).and("kept").is(false),
                        new Update()
                                .set("kept", true)
                                .set("size", attachment.size())
                                .inc("version", 1))
                .isPresent();
    }

    @Override
    public InputStream open(Attachment attachment) {
        return new BlockStream(
                nr ->
                        blocks.byId(attachment.district(), AttachmentBlock.id(attachment.id(), nr))
                                .map(found -> found.bytes().getData())
                                .orElseGet(() -> new byte[0]));
    }

    @Override
    public void drop(Attachment attachment) {
        Criteria file = where("_id").is(attachment.id());
        files.change(attachment.district(), file, new Update().set("kept", false));
        blocks.remove(attachment.district(), where("attachment").is(attachment.id()));
        files.remove(attachment.district(), file);
    }

    @Override
    public void dropUnfinished(Instant before) {
        Criteria unfinished = where("kept").is(false).and("added").lt(before);
        for (String district : files.districts()) {
            files.find(district, unfinished, OLDEST_FIRST, DROPPED_AT_ONCE).stream()
                    .map(AttachmentDocument::attachment)
                    .forEach(this::drop);
        }
    }

    private static Criteria kept(Criteria which) {
        return which.and("kept").is(true);
    }
}
