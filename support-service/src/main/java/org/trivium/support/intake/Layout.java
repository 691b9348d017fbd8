package org.trivium.support.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;

/** How the file of an import is laid out, and what its times mean. */
record Layout(Sheet sheet, Times times) {

    /**
     * Looks into a file as far as it takes.
     *
     * @throws DatesDoubtful when nobody has said whether days or months stand first, and nothing
     *     shows it
     */
    static Layout of(StagedFiles files, ImportJob job, Mapping mapping, ZoneId zone) {
        Manner manner = job.order().manner();
        Sheet sheet = Sheet.of(files.open(job), mapping, manner);
        Times times = mapping.times(manner, zone);
        DaySurvey survey = new DaySurvey(mapping, sheet.header(), times);
        if (!survey.isNeeded()) {
            return new Layout(sheet, times);
        }
        try (InputStream file = files.open(job)) {
            return new Layout(sheet, survey.over(sheet.below(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
