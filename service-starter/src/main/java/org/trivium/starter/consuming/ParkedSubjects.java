package org.trivium.starter.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
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
 * Subjects with a dead letter: their later events must wait behind it, or they would overtake it. A
 * subject is its district's: whatever another service calls its things, one district's poison never
 * holds up another's.
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
        return !known.isEmpty() && known.contains(id(subscription, record));
    }

    /** From now on later events of the subject wait in this instance. */
    void hold(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        if (!subject(record).isEmpty()) {
            known.add(id(subscription, record));
        }
    }

    /** Writes down that the subject has a dead letter, for the next start and other instances. */
    void park(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        String subject = subject(record);
        if (subject.isEmpty()) {
            return;
        }
        String id = id(subscription, record);
        mongo.upsert(
                Query.query(Criteria.where("_id").is(id)),
                new Update()
                        .setOnInsert("topic", subscription.topic().published())
                        .setOnInsert("group", subscription.group())
                        .setOnInsert("district", district(record))
                        .setOnInsert("subject", subject)
                        .inc("letters", 1),
                COLLECTION);
    }

    private static String id(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        return String.join(
                "|",
                subscription.group(),
                subscription.topic().published(),
                district(record),
                subject(record));
    }

    /** Every topic is keyed by district. */
    private static String district(ConsumerRecord<String, byte[]> record) {
        return Objects.requireNonNullElse(record.key(), "");
    }

    private static String subject(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader("ce_subject"))
                .map(Header::value)
                .map(v -> new String(v, UTF_8))
                .orElse("");
    }
}
