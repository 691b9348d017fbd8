package org.trivium.test.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.trivium.test.TestStack;
import tools.jackson.databind.JsonNode;

/** Puts dead letters into states in which nothing can be decided about them. */
public final class LetterScene {

    private static final byte[] UNREADABLE = "no event".getBytes(UTF_8);

    private LetterScene() {}

    /** Sends two unreadable records of one subject on a topic that the service reads. */
    public static void provoke(Scene scene, String topic) {
        send(topic);
        send(topic);
        JsonNode later =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> letter(scene, true), JsonNode::isObject);
        Map<String, String> behind = id(later);
        Map<String, String> first = id(letter(scene, false));
        scene.ask("letterReplay", behind, 1);
        for (String twice : List.of("letterDiscard", "letterDiscard", "letterReplay")) {
            scene.ask(twice, first, 1);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> replayed(scene, behind) == 202);
        replayed(scene, first);
    }

    /** With a key that belongs to the first that is done. */
    private static int replayed(Scene scene, Map<String, String> letter) {
        return scene.keyed("letterReplay", "replayed", letter, 1, "").status();
    }

    /** Sends an unreadable record to a reader that can only be rebuilt. */
    public static void provokeRebuild(Scene scene, String topic) {
        send(topic);
        JsonNode letter =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> letterOf(scene, topic), JsonNode::isObject);
        scene.ask("letterReplay", id(letter), 1);
        scene.ask("letterDiscard", id(letter), 1);
    }

    private static JsonNode letterOf(Scene scene, String topic) {
        JsonNode letters = scene.ask("letterList", Map.of(), 1).json().path("items");
        return letters.valueStream()
                .filter(letter -> letter.path("topic").asString("").equals(topic))
                .findFirst()
                .orElse(letters.path("none"));
    }

    private static JsonNode letter(Scene scene, boolean behind) {
        JsonNode letters = scene.ask("letterList", Map.of(), 1).json().path("items");
        return letters.valueStream()
                .filter(letter -> letter.path("behind").asBoolean(false) == behind)
                .findFirst()
                .orElse(letters.path("none"));
    }

    private static Map<String, String> id(JsonNode letter) {
        return Map.of("id", letter.path("id").asString(""));
    }

    private static void send(String topic) {
        send(topic, Scene.DISTRICT);
    }

    /** Sends a record of a district that nobody can read. */
    public static void send(String topic, String district) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestStack.running().bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(topic, district, UNREADABLE);
            record.headers().add("ce_subject", "unreadable".getBytes(UTF_8));
            var _ = producer.send(record);
            producer.flush();
        }
    }
}
