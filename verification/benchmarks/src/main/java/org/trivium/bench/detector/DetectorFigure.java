package org.trivium.bench.detector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;
import org.trivium.events.Topic;
import org.trivium.stack.kafka.EmbeddedKafka;
import org.trivium.support.detection.DetectionRecord;
import org.trivium.support.detection.kafka.MeasuredDetectorConfiguration;

/** The detector's topology on the embedded broker, beside one that only passes records on. */
public final class DetectorFigure implements Figure {

    private static final int SITES = 100;
    private static final int RECORDS = 40_000;

    @Override
    public String name() {
        return "detector";
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("trivium-detector");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            topics(kafka.bootstrapServers());
            long records = fill(kafka.bootstrapServers());
            StreamsRun run =
                    new StreamsRun(kafka.bootstrapServers(), folder.resolve("streams"), records);
            double bare = run.measure("bench-passing", new PassThrough().get());
            double real = run.measure("bench-detector", MeasuredDetectorConfiguration.topology());
            return List.of(
                    new Row(
                            "facts of one district (%d sites x %d leaves), %,d of them, exactly once"
                                    .formatted(SITES, School.LEAVES, records),
                            "%,.0f records/s".formatted(real),
                            "%,.0f records/s: the same facts put once into such a store and passed on"
                                    .formatted(bare),
                            "half of the floor",
                            "one district is one partition, hence one thread"),
                    Row.more("share of the floor", "%.2f".formatted(real / bare)));
        } finally {
            delete(folder);
        }
    }

    private static void topics(String broker) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(
                            Stream.of(
                                            Topic.DETECTION.published(),
                                            Topic.RECURRENCES.published(),
                                            PassThrough.OUT,
                                            MeasuredDetectorConfiguration.DEAD_LETTERS)
                                    .map(t -> new NewTopic(t, Topic.PARTITIONS, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static long fill(String broker) {
        School school = new School(SITES);
        Told told = new Told();
        long sent = 1;
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker,
                                "max.in.flight.requests.per.connection",
                                1),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var _ = producer.send(told.of(school.context()));
            while (sent < RECORDS) {
                List<DetectionRecord> day = school.tickets();
                for (DetectionRecord record : day) {
                    var _ = producer.send(told.of(record));
                }
                var _ = producer.send(told.of(school.midnight()));
                sent += day.size() + 1;
            }
            producer.flush();
        }
        return sent;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
