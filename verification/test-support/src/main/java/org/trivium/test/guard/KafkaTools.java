package org.trivium.test.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kafka.admin.ConfigCommand;
import org.apache.kafka.tools.AclCommand;

/** Does what was recorded of Kafka's scripts, all in one JVM; a tool that fails ends it. */
final class KafkaTools {

    private KafkaTools() {}

    /** The argument is the folder of the records. */
    public static void main(String[] args) throws IOException {
        for (Path call : calls(Path.of(args[0]))) {
            List<String> words = Files.readAllLines(call);
            String[] arguments = words.stream().skip(1).toArray(String[]::new);
            switch (words.getFirst()) {
                case "kafka-acls.sh" -> AclCommand.main(arguments);
                case "kafka-configs.sh" -> ConfigCommand.main(arguments);
                default -> throw new IllegalArgumentException("No tool " + words.getFirst());
            }
        }
    }

    private static List<Path> calls(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".call")).sorted().toList();
        }
    }
}
