package org.trivium.stack.launcher.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What must be known to run one part of the stack.
 *
 * @param name what people call it, such as {@code support-service}
 * @param program where its classes come from
 * @param heapMegabytes upper limit of its Java heap
 * @param port where it listens on 127.0.0.1
 * @param probe how to see that it is ready
 * @param arguments given to its main class
 */
public record Component(
        String name,
        Program program,
        int heapMegabytes,
        int port,
        Probe probe,
        List<String> arguments) {

    public Component {
        arguments = List.copyOf(arguments);
    }

    /** Where the classes of a component come from. */
    public sealed interface Program {

        /** The jar that the build made. */
        Path jar();

        /** A Spring Boot jar that holds its libraries. */
        record BootJar(Path jar) implements Program {}

        /** A plain jar beside a folder of libraries. */
        record PlainJar(Path jar, Path libraries, String mainClass) implements Program {}
    }
}
