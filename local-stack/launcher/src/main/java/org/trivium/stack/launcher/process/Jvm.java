package org.trivium.stack.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java that runs the components, with the flags that make it small and quick to start.
 *
 * @param java the executable
 * @param name tells one JVM from another in the names of caches
 */
public record Jvm(Path java, String name) {

    /** Runs its arguments deaf to Ctrl-C, with their process id filled in. */
    private static final String RUN =
            "trap '' INT HUP; exec \"${@//%s/$$}\"".formatted(AppFolder.PROCESS_ID);

    /** The JVM that runs this program. */
    public static Jvm current() {
        var version = System.getProperty("java.vm.version", "") + System.getProperty("java.vendor");
        return new Jvm(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "%08x".formatted(version.hashCode()));
    }

    /**
     * The command that runs a component.
     *
     * <p>A component ignores the terminal's Ctrl-C and hang-up: the launcher decides who stops
     * when.
     */
    List<String> command(Component component, AppFolder folder, boolean useCache) {
        var command = new ArrayList<String>();
        command.addAll(List.of("bash", "-c", RUN, component.name()));
        command.add(java.toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx" + component.heapMegabytes() + "m",
                        "-Xss512k",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Dfile.encoding=UTF-8"));
        if (useCache) {
            command.add(cacheFlag(folder));
        }
        command.addAll(
                switch (component.program()) {
                    case Component.Program.BootJar _ -> List.of("-jar", folder.classPath());
                    case Component.Program.PlainJar(_, _, String main) ->
                            List.of("-cp", folder.classPath(), main);
                });
        command.addAll(component.arguments());
        return command;
    }

    /** True if an earlier run has left a cache for this content and this JVM. */
    boolean hasCache(AppFolder folder) {
        return Files.isRegularFile(folder.cache(name));
    }

    private String cacheFlag(AppFolder folder) {
        Path cache = folder.cache(name);
        return hasCache(folder)
                ? "-XX:AOTCache=" + cache
                : "-XX:AOTCacheOutput=" + folder.recording(name);
    }
}
