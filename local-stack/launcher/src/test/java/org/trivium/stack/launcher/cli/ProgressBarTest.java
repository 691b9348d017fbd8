package org.trivium.stack.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void onATerminalTheBarIsDrawnOverItself() {
        var bar = new ProgressBar("tickets", out, true);
        bar.show(500, 1000, "");
        bar.show(1000, 1000, "2 rejected");
        bar.finish();

        assertThat(text())
                .contains("[###############...............]  50 % 500 of 1,000")
                .contains("\r")
                .endsWith("100 % 1,000 of 1,000, 2 rejected\033[K" + System.lineSeparator());
    }

    @Test
    void elsewhereALineIsWrittenForEachTenth() {
        var bar = new ProgressBar("tickets", out, false);
        for (int done = 0; done <= 1000; done++) {
            bar.show(done, 1000, "");
        }
        bar.finish();

        assertThat(text().lines()).hasSize(11).noneMatch(line -> line.contains("\r"));
    }

    @Test
    void moreThanExpectedIsStillNotMoreThanAll() {
        new ProgressBar("tickets", out, false).show(12, 10, "");

        assertThat(text()).contains("100 % 12 of 10");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
