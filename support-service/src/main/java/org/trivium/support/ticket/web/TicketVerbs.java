package org.trivium.support.ticket.web;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.audit.PersonalData;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.web.ETag;
import org.trivium.starter.web.ExpectedVersion;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketDesk;
import org.trivium.support.ticket.TicketDesk.Version;

/** What is done about a ticket; each verb needs the version that was read and answers the next. */
@RestController
@RequestMapping(TicketController.PATH + "/{ticket}")
@PersonalData("tickets")
class TicketVerbs {

    private final TicketDesk desk;

    TicketVerbs(TicketDesk desk) {
        this.desk = desk;
    }

    /** Gives a ticket to a person, a group or both. */
    @PostMapping("/assignment")
    ResponseEntity<TicketView> assign(
            Caller caller,
            @PathVariable String ticket,
            ExpectedVersion read,
            @Valid @RequestBody TicketForms.Assignment form) {
        return answer(desk.assign(caller, version(ticket, read), form.assignee(), form.group()));
    }

    /** Starts work on a ticket. */
    @PostMapping("/start")
    ResponseEntity<TicketView> start(
            Caller caller, @PathVariable String ticket, ExpectedVersion read) {
        return answer(desk.start(caller, version(ticket, read)));
    }

    /** Lets a ticket wait for its requester or for parts. */
    @PostMapping("/wait")
    ResponseEntity<TicketView> waitFor(
            Caller caller,
            @PathVariable String ticket,
            ExpectedVersion read,
            @Valid @RequestBody TicketForms.Wait form) {
        return answer(
                desk.waitFor(caller, version(ticket, read), form.waitingFor(), form.question()));
    }

    /** Says something about a ticket. */
    @PostMapping("/comments")
    ResponseEntity<TicketView> comment(
            Caller caller,
            @PathVariable String ticket,
            ExpectedVersion read,
            @Valid @RequestBody TicketForms.Comment form) {
        return answer(desk.comment(caller, version(ticket, read), form.text()));
    }

    /** Moves a ticket to the leaf that it belongs on. */
    @PostMapping("/category")
    ResponseEntity<TicketView> recategorise(
            Caller caller,
            @PathVariable String ticket,
            ExpectedVersion read,
            @Valid @RequestBody TicketForms.Recategorisation form) {
        return answer(desk.recategorise(caller, version(ticket, read), form.leaf()));
    }

    /** Merges a ticket into the one that it is a double of. */
    @PostMapping("/merge")
    ResponseEntity<TicketView> merge(
            Caller caller,
            @PathVariable String ticket,
            ExpectedVersion read,
            @Valid @RequestBody TicketForms.Merge form) {
        return answer(desk.merge(caller, version(ticket, read), form.into()));
    }

    /** Resolves a ticket with its confirmed kind; a later answer replaces an earlier one. */
    @PostMapping("/resolution")
    ResponseEntity<TicketView> resolve(
            Caller caller,
            @PathVariable String ticket,
            ExpectedVersion read,
            @Valid @RequestBody TicketForms.Solution form) {
        return answer(desk.resolve(caller, version(ticket, read), form.resolution()));
    }

    /** Closes a ticket that is resolved. */
    @PostMapping("/closure")
    ResponseEntity<TicketView> close(
            Caller caller, @PathVariable String ticket, ExpectedVersion read) {
        return answer(desk.close(caller, version(ticket, read)));
    }

    /** Opens a ticket again that was not over after all. */
    @PostMapping("/reopening")
    ResponseEntity<TicketView> reopen(
            Caller caller, @PathVariable String ticket, ExpectedVersion read) {
        return answer(desk.reopen(caller, version(ticket, read)));
    }

    private static Version version(String ticket, ExpectedVersion read) {
        return new Version(ticket, read.value());
    }

    private static ResponseEntity<TicketView> answer(Ticket ticket) {
        return ETag.ok(TicketView.of(ticket), ticket.version());
    }
}
