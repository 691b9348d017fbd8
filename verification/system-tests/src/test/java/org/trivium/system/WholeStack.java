package org.trivium.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.StackSettings;
import org.trivium.stack.launcher.Watcher;

/**
 * Starts the stack of this JVM when first asked for, on free ports and a folder of its own; all
 * system tests share it.
 */
final class WholeStack implements BeforeAllCallback, ParameterResolver {

    /** Salts the detector of the tests, so that the reference can be salted alike. */
    static final String SECRET = "a-secret-for-system-tests";

    private static @Nullable Stack running;

    @Override
    public void beforeAll(ExtensionContext context) {
        get();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return get();
    }

    private static synchronized Stack get() {
        Stack stack = running;
        if (stack == null) {
            stack = start();
            running = stack;
        }
        return stack;
    }

    private static Stack start() {
        try {
            Path project = Path.of("../..").toAbsolutePath().normalize();
            Path home = Files.createTempDirectory("trivium-system");
            StackSettings settings =
                    StackSettings.apart(project, home)
                            .with("support-service", "--trivium.detection.secret=" + SECRET);
            Stack stack = Stack.start(settings, Watcher.SILENT);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            return stack;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
