package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LargeFileTest {

    @Test
    void twoHundredThousandLinesAreReadInSmallMemory() throws Exception {
        assertThat(exitCodeOfReading(200_000, "-Xmx64m")).isZero();
    }

    private static int exitCodeOfReading(int lines, String heap)
            throws IOException, InterruptedException {
        Process reading =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:+UseSerialGC",
                                        heap,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        LargeFile.class.getName(),
                                        Integer.toString(lines)))
                        .inheritIO()
                        .start();
        try {
            assertThat(reading.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return reading.exitValue();
        } finally {
            reading.destroyForcibly();
        }
    }
}
