package org.trivium.support.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.audit.PersonalData;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Page;
import org.trivium.support.intake.Arrival;
import org.trivium.support.intake.Fault;
import org.trivium.support.intake.ImportDesk;
import org.trivium.support.intake.ImportJob;

/** Files of tickets. */
@RestController
@RequestMapping("/api/support/imports")
class ImportController {

    private static final int MOST = 500;

    private final ImportDesk desk;

    ImportController(ImportDesk desk) {
        this.desk = desk;
    }

    /** Takes a file in; how it gets on stands where {@code Location} says. */
    @PostMapping(consumes = "text/csv")
    ResponseEntity<ImportView> receive(
            Caller caller,
            @Valid ImportForm form,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream file) {
        ImportJob job = desk.receive(caller, form.mapping(), form.from(), form.manner(type), file);
        return ResponseEntity.accepted()
                .location(URI.create("/api/support/imports/" + job.id()))
                .body(ImportView.of(job));
    }

    /** Has an import stop; its state says when it has. */
    @PostMapping("/{id}/cancellation")
    ResponseEntity<ImportView> cancel(Caller caller, @PathVariable String id) {
        return ResponseEntity.accepted().body(ImportView.of(desk.cancel(caller, id)));
    }

    /** Imports, newest first. */
    @GetMapping
    Page<ImportView> list(
            Caller caller,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        return desk.list(caller, after, limit).map(ImportView::of);
    }

    /** How an import gets on. */
    @GetMapping("/{id}")
    ImportView find(Caller caller, @PathVariable String id) {
        return ImportView.of(desk.find(caller, id));
    }

    /** The rows that did not come in, and why. */
    @GetMapping("/{id}/errors")
    @PersonalData("imported rows")
    Page<Fault> errors(
            Caller caller,
            @PathVariable String id,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit) {
        return desk.faults(caller, id, after, limit);
    }

    /** The tickets that an import has brought or changed so far. */
    @GetMapping("/{id}/tickets")
    Page<Arrival> tickets(
            Caller caller,
            @PathVariable String id,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit) {
        return desk.tickets(caller, id, after, limit);
    }
}
