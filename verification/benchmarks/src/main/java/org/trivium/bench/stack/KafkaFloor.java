package org.trivium.bench.stack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.trivium.bench.figure.Samples;

/** Time from a record's sending to its being read by somebody who waits for it. */
final class KafkaFloor {

    private static final String TOPIC = "bench.hop";
    private static final int WARM_UP = 50;
    private static final int RECORDS = 300;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private KafkaFloor() {}

    static Samples measure(Broker broker) {
        Samples samples = new Samples();
        broker.create(List.of(TOPIC));
        try (KafkaProducer<String, byte[]> producer = broker.producer()) {
            producer.partitionsFor(TOPIC);
            try (KafkaConsumer<String, byte[]> consumer = broker.tail(TOPIC)) {
                for (int i = 0; i < WARM_UP + RECORDS; i++) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                    long start = System.nanoTime();
                    var _ = producer.send(new ProducerRecord<>(TOPIC, 0, "bench", new byte[500]));
                    int read = 0;
                    while (read == 0) {
                        read = consumer.poll(Duration.ofSeconds(1)).count();
                    }
                    if (i >= WARM_UP) {
                        samples.addSince(start);
                    }
                }
            }
        }
        return samples;
    }
}
