package org.trivium.stack.launcher.process;

import java.nio.file.Path;

/** An unpacked component: its folder and what to give to {@code java -cp} or {@code -jar}. */
public record AppFolder(Path path, String classPath) {

    /** Where the JVM that runs this content keeps its ahead-of-time cache. */
    Path cache(String jvm) {
        return path.resolve("start-" + jvm + ".aot");
    }
}
