package org.trivium.support.recurrence.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.audit.PersonalData;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Page;
import org.trivium.support.recurrence.EvidenceDesk;

/** What stands behind a recurrence, and the tickets themselves. */
@RestController
@RequestMapping("/api/support/recurrences/{id}")
class EvidenceController {

    private final EvidenceDesk desk;

    EvidenceController(EvidenceDesk desk) {
        this.desk = desk;
    }

    /** The evidence pack of a recurrence. */
    @GetMapping("/evidence")
    EvidenceView evidence(Caller caller, @PathVariable String id) {
        return EvidenceView.of(desk.pack(caller, id));
    }

    /** The tickets behind a recurrence, those that the caller may see. */
    @GetMapping("/tickets")
    @PersonalData("tickets")
    Page<TicketLine> tickets(
            Caller caller,
            @PathVariable String id,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return desk.tickets(caller, id, after, limit).map(TicketLine::of);
    }
}
