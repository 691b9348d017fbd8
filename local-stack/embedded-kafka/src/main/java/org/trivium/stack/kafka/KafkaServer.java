package org.trivium.stack.kafka;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one broker until it is told to stop; arguments: data folder, port. */
public final class KafkaServer {

    private static final long STOP_WITHIN_SECONDS = 10;

    private KafkaServer() {}

    /** Starts the broker, says so in one line, and stays until SIGTERM. */
    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "org/trivium/stack/kafka/logback.xml");
        Path folder = Path.of(setting(args, 0, "TRIVIUM_KAFKA_DATA", ".data/kafka"));
        String port = setting(args, 1, "TRIVIUM_KAFKA_PORT", "9092");
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(folder, Integer.parseInt(port));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(kafka), "kafka-stop"));
            System.out.printf("kafka ready on %s%n", kafka.bootstrapServers());
            kafka.awaitStop();
        } catch (NumberFormatException notANumber) {
            refuse("The port must be a number, not '%s'.".formatted(port));
        } catch (BrokerNotStarted reason) {
            refuse(reason.getMessage());
        }
    }

    private static String setting(String[] args, int position, String variable, String standard) {
        return args.length > position
                ? args[position]
                : System.getenv().getOrDefault(variable, standard);
    }

    private static void refuse(@Nullable String sentence) {
        System.err.println(sentence);
        Runtime.getRuntime().halt(1);
    }

    /** A broker that does not stop in time is halted: its data survives that too. */
    private static void stop(EmbeddedKafka kafka) {
        Thread stopping = new Thread(kafka::close, "kafka-close");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(TimeUnit.SECONDS.toMillis(STOP_WITHIN_SECONDS));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            Runtime.getRuntime().halt(1);
        }
    }
}
