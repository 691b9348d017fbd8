package org.trivium.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Each test has one for itself. */
    private static final String[] DISTRICTS = {
        "incidents", "nobody", "crash", "thread", "other-thread", "traced", "told"
    };

    @Override
    public void beforeAll(ExtensionContext context) {
        get(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> wanted = parameter.getParameter().getType();
        return wanted == Stack.class || wanted == SyntheticDistrict.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class
                ? get(context)
                : shared(context)
                        .computeIfAbsent(
                                SyntheticDistrict.class,
                                key -> SyntheticDistrict.load(get(context)),
                                SyntheticDistrict.class);
    }

    private static ExtensionContext.Store shared(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
    }

    /** The root's store closes it after the last test; a shutdown hook would be given no time. */
    private static Stack get(ExtensionContext context) {
        return shared(context).computeIfAbsent(Stack.class, key -> start(), Stack.class);
    }

    private static Stack start() {
        try {
            Path project = Path.of("../..").toAbsolutePath().normalize();
            Path home = Files.createTempDirectory("trivium-system");
            StackSettings settings =
                    StackSettings.apart(project, home)
                            .withDistricts(DISTRICTS)
                            .with("support-service", "--trivium.detection.secret=" + SECRET);
            return Stack.start(settings, Watcher.SILENT);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
