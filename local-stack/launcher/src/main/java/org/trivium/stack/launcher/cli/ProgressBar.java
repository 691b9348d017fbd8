package org.trivium.stack.launcher.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** How far something is: a bar that moves on a terminal, a line each tenth elsewhere. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private final String what;
    private final PrintStream out;
    private final boolean terminal;
    private int tenthShown = -1;

    ProgressBar(String what) {
        this(what, System.out, isTerminal());
    }

    ProgressBar(String what, PrintStream out, boolean terminal) {
        this.what = what;
        this.out = out;
        this.terminal = terminal;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** Shows that so many are done; {@code note} says more, such as how many were refused. */
    void show(long done, long total, String note) {
        double share = total <= 0 ? 0 : Math.min(1.0, (double) done / total);
        if (terminal) {
            out.print("\r" + line(share, done, total, note) + "\033[K");
            out.flush();
            return;
        }
        int tenth = (int) (share * 10);
        if (tenth > tenthShown) {
            tenthShown = tenth;
            out.println(line(share, done, total, note));
        }
    }

    /** Leaves the bar as it is and goes to the next line. */
    void finish() {
        if (terminal) {
            out.println();
        }
    }

    private String line(double share, long done, long total, String note) {
        int full = (int) Math.round(share * WIDTH);
        return String.format(
                Locale.ROOT,
                "  %-10s [%s%s] %3d %% %,d of %,d%s",
                what,
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                (int) (share * 100),
                done,
                total,
                note.isEmpty() ? "" : ", " + note);
    }
}
