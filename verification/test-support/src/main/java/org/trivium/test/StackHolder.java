package org.trivium.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.trivium.stack.kafka.EmbeddedKafka;
import org.trivium.stack.mongo.EmbeddedMongo;

/** Chooses the stack and keeps it. */
final class StackHolder {

    private static @Nullable TestStack stack;

    private StackHolder() {}

    static synchronized TestStack get() {
        TestStack there = stack;
        if (there == null) {
            there = choose();
            stack = there;
        }
        return there;
    }

    private static TestStack choose() {
        String kafka = System.getProperty("trivium.test.kafka");
        String mongo = System.getProperty("trivium.test.mongo");
        if (kafka != null && mongo != null) {
            return new Addresses(kafka, mongo);
        }
        return Boolean.getBoolean("trivium.test.containers") ? containers() : embedded();
    }

    private static TestStack embedded() {
        try {
            EmbeddedKafka kafka =
                    EmbeddedKafka.start(Files.createTempDirectory("trivium-kafka"), 0);
            EmbeddedMongo mongo = EmbeddedMongo.inMemory(0);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        kafka.close();
                                        mongo.close();
                                    }));
            return new Addresses(kafka.bootstrapServers(), mongo.uri());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The containers are stopped by Testcontainers when the JVM ends. */
    @SuppressWarnings("resource")
    private static TestStack containers() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1");
        MongoDBContainer mongo = new MongoDBContainer("mongo:8.0.12");
        kafka.start();
        mongo.start();
        return new Addresses(kafka.getBootstrapServers(), mongo.getConnectionString());
    }

    private record Addresses(String bootstrapServers, String mongo) implements TestStack {

        @Override
        public String mongoUri(String database) {
            return (mongo.endsWith("/") ? mongo : mongo + "/") + database;
        }
    }
}
