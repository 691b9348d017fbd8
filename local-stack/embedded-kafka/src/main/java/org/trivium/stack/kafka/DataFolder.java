package org.trivium.stack.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The folder of a broker's logs, formatted once and never again. */
record DataFolder(Path path) {

    /** A new one learns these accounts, passwords by name. */
    void formatOnce(Map<String, String> accounts) {
        if (Files.exists(path.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(path);
            format(accounts);
        } catch (IOException | UncheckedIOException unusable) {
            throw new BrokerNotStarted(
                    "The broker cannot write into its data folder %s: %s"
                            .formatted(path, unusable.getMessage()),
                    unusable);
        }
    }

    private void format(Map<String, String> accounts) throws IOException {
        Formatter formatter =
                new Formatter()
                        .setPrintStream(
                                new PrintStream(
                                        PrintStream.nullOutputStream(),
                                        false,
                                        StandardCharsets.UTF_8))
                        .setNodeId(BrokerSettings.NODE)
                        .setClusterId(Uuid.randomUuid().toString())
                        .addDirectory(path.toString())
                        .setMetadataLogDirectory(path.toString())
                        .setControllerListenerName(BrokerSettings.CONTROLLER)
                        .setSupportedFeatures(
                                Arrays.asList(Feature.PRODUCTION_FEATURES.toArray(Feature[]::new)))
                        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                        .setScramArguments(scram(accounts));
        try {
            formatter.run();
        } catch (IOException unusable) {
            throw unusable;
        } catch (Exception refused) {
            throw new BrokerNotStarted(
                    "The broker's data folder %s cannot be formatted: %s"
                            .formatted(path, refused.getMessage()),
                    refused);
        }
    }

    private static List<String> scram(Map<String, String> accounts) {
        return accounts.entrySet().stream()
                .map(
                        account ->
                                "SCRAM-SHA-512=[name=%s,password=%s]"
                                        .formatted(account.getKey(), account.getValue()))
                .toList();
    }
}
