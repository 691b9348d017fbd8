package org.trivium.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final TopicPartition TICKETS = new TopicPartition("tickets", 0);

    @TempDir Path folder;

    @Test
    void committedRecordsSurviveARestartOnTheSameFolder() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
            createTickets(kafka);
            sendInOneTransaction(kafka, 100);
        }
        String formatted = Files.readString(folder.resolve("meta.properties"));
        try (EmbeddedKafka again = EmbeddedKafka.start(folder, 0)) {
            assertThat(read(again)).hasSize(100).startsWith("printer 0").endsWith("printer 99");
            sendInOneTransaction(again, 1);
            assertThat(read(again)).hasSize(101);
        }
        assertThat(Files.readString(folder.resolve("meta.properties"))).isEqualTo(formatted);
    }

    @Test
    void aTakenPortIsRefusedInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, taken.getLocalPort()))
                    .isInstanceOf(BrokerNotStarted.class)
                    .hasMessageContaining("Port %d".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aDataFolderThatIsAFileIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "occupied");
        assertThatThrownBy(() -> EmbeddedKafka.start(file, 0))
                .isInstanceOf(BrokerNotStarted.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void everyListenerIsOfThisMachineAlone() {
        Map<String, Object> settings =
                new BrokerSettings(folder, 9092, 9093, Guard.none()).properties();

        assertThat(settings.get("listeners"))
                .isEqualTo("CLIENTS://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093");
        assertThat(settings.get("advertised.listeners")).isEqualTo("CLIENTS://127.0.0.1:9092");
    }

    private static void createTickets(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TICKETS.topic(), 1, (short) 1))).all().get();
        }
    }

    private static void sendInOneTransaction(EmbeddedKafka kafka, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "desk");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent =
                    IntStream.range(0, count)
                            .mapToObj(
                                    i -> new ProducerRecord<>(TICKETS.topic(), "t", "printer " + i))
                            .map(producer::send)
                            .toList();
            producer.commitTransaction();
            assertThat(sent).allMatch(Future::isDone);
        }
    }

    private static List<String> read(EmbeddedKafka kafka) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "isolation.level",
                        "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(TICKETS));
            consumer.seekToBeginning(List.of(TICKETS));
            List<String> all = new ArrayList<>();
            long end = consumer.endOffsets(List.of(TICKETS)).getOrDefault(TICKETS, 0L);
            while (consumer.position(TICKETS) < end) {
                StreamSupport.stream(consumer.poll(Duration.ofSeconds(1)).spliterator(), false)
                        .forEach(record -> all.add(record.value()));
            }
            return all;
        }
    }
}
