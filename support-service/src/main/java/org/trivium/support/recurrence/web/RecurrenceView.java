package org.trivium.support.recurrence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.support.recurrence.Findings;
import org.trivium.support.recurrence.Life;
import org.trivium.support.recurrence.Recurrence;

/** A recurrence as it is shown; what is not told is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecurrenceView(
        String id,
        int version,
        String state,
        String flavour,
        boolean living,
        LocalDate day,
        @Nullable LocalDate opened,
        @Nullable String ended,
        @Nullable String absorbedBy,
        @Nullable String scope,
        @Nullable String node,
        @Nullable String leaf,
        Findings evidence,
        List<Findings.Week> history) {

    static RecurrenceView of(Recurrence recurrence) {
        Life life = recurrence.life();
        Recurrence.Place place = recurrence.place();
        return new RecurrenceView(
                recurrence.id(),
                recurrence.version(),
                life.state(),
                life.flavour(),
                life.living(),
                life.day(),
                life.opened(),
                life.ended(),
                life.absorbedBy(),
                place == null ? null : place.scope(),
                place == null ? null : place.node(),
                place == null ? null : place.leaf(),
                recurrence.findings(),
                recurrence.history());
    }
}
