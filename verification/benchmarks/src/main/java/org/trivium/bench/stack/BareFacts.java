package org.trivium.bench.stack;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/**
 * The floor of an import: the same facts written to the same database in bulk and sent to the same
 * broker, by one thread that does nothing else.
 */
final class BareFacts {

    private static final int BULK = 500;
    private static final List<String> TOPICS = List.of("bench.detection", "bench.tickets");

    private BareFacts() {}

    /** Seconds that it takes. */
    static double write(List<ConsumerRecord<String, byte[]>> facts, BenchStack stack) {
        new Broker(stack.broker()).create(TOPICS);
        try (MongoClient client =
                        MongoClients.create("mongodb://127.0.0.1:" + stack.ports().mongo());
                KafkaProducer<String, byte[]> producer = new Broker(stack.broker()).producer()) {
            MongoCollection<Document> collection =
                    client.getDatabase("bench").getCollection("facts");
            producer.partitionsFor(TOPICS.getFirst());
            long start = System.nanoTime();
            for (int from = 0; from < facts.size(); from += BULK) {
                var bulk = facts.subList(from, Math.min(from + BULK, facts.size()));
                collection.insertMany(documents(from, bulk));
                send(producer, bulk);
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static List<Document> documents(int from, List<ConsumerRecord<String, byte[]>> facts) {
        List<Document> documents = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> fact : facts) {
            Document document = new Document("_id", from + documents.size());
            fact.headers().forEach(header -> document.append(header.key(), header.value()));
            documents.add(document.append("data", fact.value()));
        }
        return documents;
    }

    private static void send(
            KafkaProducer<String, byte[]> producer, List<ConsumerRecord<String, byte[]>> facts) {
        for (ConsumerRecord<String, byte[]> fact : facts) {
            for (String topic : TOPICS) {
                var _ =
                        producer.send(
                                new ProducerRecord<>(
                                        topic, null, fact.key(), fact.value(), fact.headers()));
            }
        }
        producer.flush();
    }
}
