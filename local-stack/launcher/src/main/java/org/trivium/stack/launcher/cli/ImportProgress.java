package org.trivium.stack.launcher.cli;

import org.trivium.stack.launcher.http.ImportJob;
import org.trivium.stack.launcher.http.ImportJob.Progress;

/** Shows an import as two bars: reading the lines, then publishing what they mean. */
final class ImportProgress {

    private final long expectedLines;
    private final ProgressBar reading = new ProgressBar("tickets");
    private final ProgressBar publishing = new ProgressBar("events");
    private boolean read;

    ImportProgress(long expectedLines) {
        this.expectedLines = expectedLines;
    }

    /** Returns when the import is over. */
    Progress follow(ImportJob job) {
        Progress end = job.await(this::show);
        (read ? publishing : reading).finish();
        return end;
    }

    private void show(Progress progress) {
        if (progress.factsTotal() == 0) {
            reading.show(progress.lines(), expectedLines, rejected(progress));
            return;
        }
        if (!read) {
            read = true;
            reading.show(progress.lines(), progress.lines(), rejected(progress));
            reading.finish();
        }
        publishing.show(progress.facts(), progress.factsTotal(), "");
    }

    private static String rejected(Progress progress) {
        return progress.rejected() == 0 ? "" : progress.rejected() + " rejected";
    }
}
