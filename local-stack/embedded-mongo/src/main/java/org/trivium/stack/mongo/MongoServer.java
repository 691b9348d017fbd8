package org.trivium.stack.mongo;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one server until it is told to stop; arguments: data folder, port. */
public final class MongoServer {

    private static final long STOP_WITHIN_SECONDS = 10;

    private MongoServer() {}

    /** Starts the server, says so in one line, and stays until SIGTERM. */
    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "org/trivium/stack/mongo/logback.xml");
        Path folder = Path.of(setting(args, 0, "TRIVIUM_MONGO_DATA", ".data/mongo"));
        String port = setting(args, 1, "TRIVIUM_MONGO_PORT", "27017");
        try {
            EmbeddedMongo mongo = EmbeddedMongo.start(folder, Integer.parseInt(port));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(mongo), "mongo-stop"));
            System.out.printf("mongo ready on %s%n", mongo.uri());
        } catch (NumberFormatException notANumber) {
            refuse("The port must be a number, not '%s'.".formatted(port));
        } catch (MongoNotStarted reason) {
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

    /** A server that does not stop in time is halted: its data survives that too. */
    private static void stop(EmbeddedMongo mongo) {
        Thread stopping = new Thread(mongo::close, "mongo-close");
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
