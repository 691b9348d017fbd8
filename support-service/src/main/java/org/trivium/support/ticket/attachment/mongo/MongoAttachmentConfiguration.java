package org.trivium.support.ticket.attachment.mongo;

import static org.trivium.starter.mongo.StoredKind.byDistrictAnd;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.support.ticket.attachment.Attachments;

/** Wires attachments to their collections. */
@Configuration(proxyBeanMethods = false)
class MongoAttachmentConfiguration {

    @Bean
    StoredKind<AttachmentDocument> attachmentKind() {
        return StoredKind.silent(
                AttachmentDocument.class,
                "ticketAttachments",
                byDistrictAnd("ticket", "_id"),
                byDistrictAnd("kept", "added"));
    }

    @Bean
    StoredKind<AttachmentBlock> attachmentBlockKind() {
        return StoredKind.silent(
                AttachmentBlock.class, "ticketAttachmentBlocks", byDistrictAnd("attachment"));
    }

    @Bean
    Attachments attachments(
            DistrictMongos mongos,
            StoredKind<AttachmentDocument> attachmentKind,
            StoredKind<AttachmentBlock> attachmentBlockKind) {
        return new MongoAttachments(mongos.of(attachmentKind), mongos.of(attachmentBlockKind));
    }
}
