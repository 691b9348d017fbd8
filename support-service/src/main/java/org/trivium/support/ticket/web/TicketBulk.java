package org.trivium.support.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.support.ticket.BulkDesk;

/** The same done to many tickets in one request. */
@RestController
@RequestMapping(TicketController.PATH)
class TicketBulk {

    private final BulkDesk desk;

    TicketBulk(BulkDesk desk) {
        this.desk = desk;
    }

    /** Moves many tickets to the leaf that they belong on, each by itself. */
    @PostMapping("/recategorisations")
    Outcomes recategorise(Caller caller, @Valid @RequestBody TicketForms.Recategorisations form) {
        return new Outcomes(
                desk.recategorise(caller, form.versions(), form.leaf()).stream()
                        .map(OutcomeView::of)
                        .toList());
    }

    /** What became of the tickets, in the order in which they were named. */
    record Outcomes(List<OutcomeView> items) {}

    /** What became of one ticket. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeView(
            String id, BulkDesk.Outcome outcome, @Nullable Long version, @Nullable String why) {

        static OutcomeView of(BulkDesk.Done done) {
            return new OutcomeView(done.ticket(), done.outcome(), done.version(), done.why());
        }
    }
}
