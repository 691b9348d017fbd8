package org.trivium.starter.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Subjects with a dead letter: their later events must wait behind it, or they would overtake it.
 */
final class ParkedSubjects {

    private static final String COLLECTION = "parked_subjects";

    private final MongoOperations mongo;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    ParkedSubjects(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Reads again what is parked; called when partitions come to this instance. */
    void refresh(Subscription subscription) {
        mongo.find(
                        Query.query(Criteria.where("group").is(subscription.group())),
                        Document.class,
                        COLLECTION)
                .forEach(d -> known.add(d.getString("_id")));
    }

    boolean holds(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        return !known.isEmpty() && known.contains(id(subscription, subject(record)));
    }

    void park(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        String subject = subject(record);
        if (subject.isEmpty()) {
            return;
        }
        String id = id(subscription, subject);
        mongo.upsert(
                Query.query(Criteria.where("_id").is(id)),
                new Update()
                        .setOnInsert("topic", subscription.topic().published())
                        .setOnInsert("group", subscription.group())
                        .setOnInsert("subject", subject)
                        .inc("letters", 1),
                COLLECTION);
        known.add(id);
    }

    private static String id(Subscription subscription, String subject) {
        return String.join("|", subscription.group(), subscription.topic().published(), subject);
    }

    private static String subject(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader("ce_subject"))
                .map(Header::value)
                .map(v -> new String(v, UTF_8))
                .orElse("");
    }
}
