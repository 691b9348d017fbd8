package org.trivium.stack.launcher.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.StackSettings;
import org.trivium.stack.launcher.process.Refused;

/** From the start of the stack to its end, as a person at a terminal sees it. */
final class Session {

    private final StackSettings settings;
    private final boolean detached;

    Session(StackSettings settings, boolean detached) {
        this.settings = settings;
        this.detached = detached;
    }

    /** Starts the stack, does something with it, and stays until Ctrl-C unless detached. */
    int run(Consumer<Stack> work) {
        Instant begin = Instant.now();
        System.out.println("Starting Trivium; logs and data are in " + settings.home());
        var stack = Stack.start(settings, new Lines());
        System.out.printf(
                Locale.ROOT,
                "All healthy after %.1f s.%n",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        try {
            work.accept(stack);
        } catch (Refused e) {
            stack.close();
            throw e;
        }
        if (detached) {
            stack.detach();
            System.out.println("It stays up; ./trivium down stops it.");
        } else {
            System.out.println("Ctrl-C stops it.");
            stay(stack);
        }
        return 0;
    }

    private static void stay(Stack stack) {
        try {
            stack.awaitClosed();
        } catch (InterruptedException e) {
            stack.close();
            Thread.currentThread().interrupt();
        }
    }
}
