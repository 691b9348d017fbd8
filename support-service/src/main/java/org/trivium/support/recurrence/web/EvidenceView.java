package org.trivium.support.recurrence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.support.recurrence.EvidencePack;
import org.trivium.support.recurrence.EvidencePack.Example;
import org.trivium.support.recurrence.EvidencePack.Window;
import org.trivium.support.recurrence.Work;

/**
 * An evidence pack as it is shown; of a restricted leaf there is only the count.
 *
 * @param recurrence what the detector has told: counts, baseline, kinds, weeks
 * @param work the same tickets as they stand now, with what they cost
 * @param tickets where the whole list is, for those who may see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
        RecurrenceView recurrence,
        @Nullable Window window,
        @Nullable Work work,
        List<Example> examples,
        @Nullable String tickets) {

    static EvidenceView of(EvidencePack pack) {
        String id = pack.recurrence().id();
        return new EvidenceView(
                RecurrenceView.of(pack.recurrence()),
                pack.window(),
                pack.work(),
                pack.examples(),
                pack.window() == null ? null : "/api/support/recurrences/%s/tickets".formatted(id));
    }
}
