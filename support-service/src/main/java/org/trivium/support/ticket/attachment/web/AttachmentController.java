package org.trivium.support.ticket.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.trivium.starter.audit.PersonalData;
import org.trivium.starter.caller.Caller;
import org.trivium.support.ticket.attachment.Attachment;
import org.trivium.support.ticket.attachment.AttachmentDesk;

/** The files of a ticket; a browser saves them and never runs them. */
@RestController
@RequestMapping("/api/support/tickets/{ticket}/attachments")
@PersonalData("attachments")
class AttachmentController {

    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final AttachmentDesk desk;

    AttachmentController(AttachmentDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes a file, as the body itself or from a form.
     *
     * @param filename its name, which a form says itself
     */
    @PostMapping(consumes = MediaType.ALL_VALUE)
    ResponseEntity<AttachmentView> add(
            Caller caller,
            @PathVariable String ticket,
            @RequestParam String filename,
            InputStream file)
            throws IOException {
        return added(desk.add(caller, ticket, filename, file));
    }

    /** Takes a file from a form. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentView> addFromForm(
            Caller caller, @PathVariable String ticket, @RequestPart MultipartFile file)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream bytes = file.getInputStream()) {
            return added(desk.add(caller, ticket, name, bytes));
        }
    }

    /** The files of a ticket. */
    @GetMapping
    List<AttachmentView> list(Caller caller, @PathVariable String ticket) {
        return desk.list(caller, ticket).stream().map(AttachmentView::of).toList();
    }

    /** A file of a ticket, to be saved. */
    @GetMapping("/{id}")
    ResponseEntity<Resource> content(
            Caller caller, @PathVariable String ticket, @PathVariable String id) {
        Attachment found = desk.find(caller, ticket, id);
        ContentDisposition saved =
                ContentDisposition.attachment().filename(found.name(), UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.type().media()))
                .contentLength(found.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .body(new InputStreamResource(desk.open(found)));
    }

    /** Takes a file away from a ticket. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String ticket, @PathVariable String id) {
        desk.remove(caller, ticket, id);
    }

    private static ResponseEntity<AttachmentView> added(Attachment added) {
        URI address =
                URI.create(
                        "/api/support/tickets/%s/attachments/%s"
                                .formatted(added.ticket(), added.id()));
        return ResponseEntity.created(address).body(AttachmentView.of(added));
    }

    /** A file as it is listed. */
    record AttachmentView(
            String id, String name, String type, long size, String addedBy, Instant added) {

        static AttachmentView of(Attachment file) {
            return new AttachmentView(
                    file.id(),
                    file.name(),
                    file.type().media(),
                    file.size(),
                    file.addedBy(),
                    file.added());
        }
    }
}
