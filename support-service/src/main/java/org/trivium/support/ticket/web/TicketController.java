package org.trivium.support.ticket.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.audit.PersonalData;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Page;
import org.trivium.starter.web.ETag;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketDesk;
import org.trivium.support.ticket.TicketLists;
import org.trivium.support.ticket.TicketQuestion;

/** Filing tickets and reading them; a ticket is named by its id or its number. */
@RestController
@RequestMapping(TicketController.PATH)
@PersonalData("tickets")
class TicketController {

    static final String PATH = "/api/support/tickets";

    private final TicketDesk desk;
    private final TicketLists lists;

    TicketController(TicketDesk desk, TicketLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    /** Files a ticket. */
    @PostMapping
    ResponseEntity<TicketView> file(Caller caller, @Valid @RequestBody TicketForms.Filed form) {
        Ticket filed = desk.file(caller, form.filing());
        return ResponseEntity.created(URI.create(PATH + "/" + filed.id()))
                .eTag(ETag.of(filed.version()))
                .body(TicketView.of(filed));
    }

    /** Tickets that the filter lets through, newest first unless {@code sort} says otherwise. */
    @GetMapping
    Page<TicketView> list(
            Caller caller,
            TicketQuestion question,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return lists.page(caller, question, Optional.ofNullable(after), limit).map(TicketView::of);
    }

    /** A ticket by id or number. */
    @GetMapping("/{ticket}")
    ResponseEntity<TicketView> read(Caller caller, @PathVariable String ticket) {
        Ticket found = desk.find(caller, ticket);
        TicketView view = TicketView.of(found, desk.priorKind(caller, found).orElse(null));
        return ETag.ok(view, found.version());
    }

    /** All that has happened to a ticket, oldest first. */
    @GetMapping("/{ticket}/history")
    List<HistoryView> history(Caller caller, @PathVariable String ticket) {
        return desk.find(caller, ticket).history().stream().map(HistoryView::of).toList();
    }
}
