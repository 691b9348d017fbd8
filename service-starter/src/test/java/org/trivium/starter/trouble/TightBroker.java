package org.trivium.starter.trouble;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.trivium.stack.kafka.EmbeddedKafka;

/**
 * A broker in a process of its own whose files the system lets grow to twelve megabytes: as on a
 * full disk, a write fails in the middle.
 */
final class TightBroker implements AutoCloseable {

    private static final int KILOBYTES = 12_288;
    private static final String ADDRESS = "broker at ";

    private final Process process;
    private final String address;

    TightBroker(Path folder) throws IOException {
        process =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "ulimit -f %d; exec \"$@\"".formatted(KILOBYTES),
                                "tight",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TightBroker.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader out = process.inputReader();
        List<String> said = new ArrayList<>();
        address =
                out.lines()
                        .peek(said::add)
                        .filter(one -> one.startsWith(ADDRESS))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(String.join("\n", said)))
                        .substring(ADDRESS.length());
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
    }

    String address() {
        return address;
    }

    int port() {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /** Writes until it cannot write any more, which is its end; says whether that came. */
    boolean fill(String topic) throws InterruptedException {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", address,
                                "delivery.timeout.ms", 3000,
                                "request.timeout.ms", 2000,
                                "max.block.ms", 3000),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (int kilobytes = 0; kilobytes < 2 * KILOBYTES; kilobytes += 512) {
                producer.send(new ProducerRecord<>(topic, "ballast", new byte[512 * 1024])).get();
            }
            return false;
        } catch (KafkaException | ExecutionException full) {
            return process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Runs until it fails. */
    public static void main(String[] arguments) {
        StoppedInstance.say(
                ADDRESS + EmbeddedKafka.start(Path.of(arguments[0]), 0).bootstrapServers());
    }
}
