package org.trivium.starter.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.test.TestStack;

/** An instance in a process of its own that is halted, as by kill -9, at a moment that is told. */
final class DoomedInstance {

    /** The exit code of whatever kill -9 has ended. */
    static final int KILLED = 137;

    private static final int PATIENCE_SECONDS = 120;

    private DoomedInstance() {}

    /** When it ends. */
    enum End {
        SENDING,
        ACKNOWLEDGED,
        WRITTEN
    }

    /** Runs one to its end, which comes at that moment's {@code nth} time; tells the exit code. */
    static int run(String database, String group, End end, int nth, String... cards)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(DoomedInstance.class.getName());
        command.addAll(
                List.of(
                        database,
                        TestStack.running().bootstrapServers(),
                        group,
                        end.name(),
                        Integer.toString(nth)));
        command.addAll(List.of(cards));
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Changes the cards that it is told, {@code district/id}, again and again until it ends. */
    public static void main(String[] arguments) {
        Moments moments =
                halting(
                        End.valueOf(arguments[3]),
                        new AtomicInteger(Integer.parseInt(arguments[4])));
        CardInstance instance =
                new CardInstance(
                        arguments[0],
                        arguments[2],
                        moments,
                        CardInstance.BROKER + "=" + arguments[1]);
        List<String> cards = List.of(arguments).subList(5, arguments.length);
        while (!cards.isEmpty()) {
            for (String card : cards) {
                String[] parts = card.split("/", 2);
                instance.change(parts[0], parts[1]);
            }
        }
        LockSupport.park();
    }

    private static Moments halting(End end, AtomicInteger left) {
        return new Moments() {
            @Override
            public void sending(ProducerRecord<?, ?> record) {
                at(End.SENDING);
            }

            @Override
            public void acknowledged(ProducerRecord<?, ?> record) {
                at(End.ACKNOWLEDGED);
            }

            @Override
            public void written(ReceivedEvent event) {
                at(End.WRITTEN);
            }

            private void at(End moment) {
                if (moment == end && left.decrementAndGet() == 0) {
                    Runtime.getRuntime().halt(KILLED);
                }
            }
        };
    }
}
