package org.trivium.support.ticket.saved.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.web.ETag;
import org.trivium.starter.web.ExpectedVersion;
import org.trivium.support.ticket.TicketQuestion;
import org.trivium.support.ticket.saved.SavedList;
import org.trivium.support.ticket.saved.SavedListDesk;

/** The caller's own saved lists. */
@RestController
@RequestMapping(SavedListController.PATH)
class SavedListController {

    static final String PATH = "/api/support/ticket-lists";

    private final SavedListDesk desk;

    SavedListController(SavedListDesk desk) {
        this.desk = desk;
    }

    /** The caller's own saved lists. */
    @GetMapping
    List<SavedListView> list(Caller caller) {
        return desk.own(caller).stream().map(SavedListView::of).toList();
    }

    /** A saved list. */
    @GetMapping("/{id}")
    ResponseEntity<SavedListView> read(Caller caller, @PathVariable String id) {
        return answer(desk.find(caller, id));
    }

    /** Saves a list. */
    @PostMapping
    ResponseEntity<SavedListView> save(Caller caller, @Valid @RequestBody Form form) {
        SavedList saved = desk.save(caller, form.name(), form.question());
        return ResponseEntity.created(URI.create(PATH + "/" + saved.id()))
                .eTag(ETag.of(saved.version()))
                .body(SavedListView.of(saved));
    }

    /** Changes a saved list. */
    @PutMapping("/{id}")
    ResponseEntity<SavedListView> change(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion read,
            @Valid @RequestBody Form form) {
        return answer(desk.change(caller, id, read.value(), form.name(), form.question()));
    }

    /** Forgets a saved list. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String id, ExpectedVersion read) {
        desk.remove(caller, id, read.value());
    }

    private static ResponseEntity<SavedListView> answer(SavedList list) {
        return ETag.ok(SavedListView.of(list), list.version());
    }

    /** What to keep. */
    record Form(
            @NotBlank @Size(max = SavedList.NAME) String name, @NotNull TicketQuestion question) {}

    /** A saved list as it is shown; the question is what a list of tickets is asked with. */
    record SavedListView(String id, String name, TicketQuestion question, long version) {

        static SavedListView of(SavedList list) {
            return new SavedListView(list.id(), list.name(), list.question(), list.version());
        }
    }
}
