package org.trivium.stack.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.trivium.stack.launcher.process.Component;
import org.trivium.stack.launcher.process.Component.Program;
import org.trivium.stack.launcher.process.Probe;

/** A project whose components are {@link FakeComponent}s: one store and two services. */
final class FakeProject {

    private final Path folder;
    private final Path jar;

    FakeProject(Path folder) throws IOException {
        this.folder = folder;
        this.jar = folder.resolve("fake.jar");
        String name = FakeComponent.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream in = FakeComponent.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
            out.closeEntry();
        }
    }

    StackSettings settings(Path home) {
        return StackSettings.apart(folder, home);
    }

    Roster roster(StackSettings settings) {
        var ports = settings.ports();
        return new Roster(
                List.of(fake(settings, "store", ports.kafka())),
                List.of(
                        fake(settings, "service", ports.support()),
                        fake(settings, "door", ports.gateway())));
    }

    /** Like {@link #roster} with a service that does not start. */
    Roster rosterWithRefusal(StackSettings settings) {
        var refusing =
                new Component(
                        "service",
                        program(),
                        32,
                        settings.ports().support(),
                        new Probe.OpenPort(settings.ports().support()),
                        List.of("refuse"));
        return new Roster(
                List.of(fake(settings, "store", settings.ports().kafka())), List.of(refusing));
    }

    /** Where the components write down their ports when they stop gracefully. */
    static Path diary(StackSettings settings) {
        return settings.home().resolve("diary");
    }

    private Component fake(StackSettings settings, String name, int port) {
        return new Component(
                name,
                program(),
                32,
                port,
                Probe.Http.readiness(port),
                List.of(Integer.toString(port), diary(settings).toString()));
    }

    private Program program() {
        return new Program.PlainJar(jar, folder.resolve("no-lib"), FakeComponent.class.getName());
    }
}
