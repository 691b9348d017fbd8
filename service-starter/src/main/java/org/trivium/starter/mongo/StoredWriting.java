package org.trivium.starter.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoWriter;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.outbox.OutboxDocuments;

/** How the documents of one kind are written, with their announcements beside them. */
record StoredWriting<T extends Stored>(MongoWriter<Object> converter, StoredKind<T> kind) {

    Document document(T stored, List<Announcement> announcements) {
        Document document = new Document();
        converter.write(stored, document);
        if (!announcements.isEmpty()) {
            document.append(OutboxDocuments.FIELD, OutboxDocuments.write(announcements));
        }
        return document;
    }

    /** Sets what the document has and takes away what it lacks. */
    Update replacement(T stored, List<Announcement> announcements) {
        Update update = new Update();
        List<String> present = new ArrayList<>();
        document(stored, List.of())
                .forEach(
                        (field, value) -> {
                            present.add(field);
                            if (!field.equals("_id")) {
                                update.set(field, value);
                            }
                        });
        StoredFields.of(kind.type()).stream()
                .filter(field -> !present.contains(field))
                .forEach(update::unset);
        if (!announcements.isEmpty()) {
            update.push(OutboxDocuments.FIELD).each(OutboxDocuments.write(announcements).toArray());
        }
        return update;
    }
}
