package org.trivium.support.ticket.attachment;

import static org.trivium.starter.caller.Role.DEPARTMENT_HEAD;
import static org.trivium.starter.caller.Role.DIRECTOR;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketDesk;

/** Where files are added to tickets; whoever sees the ticket sees its files. */
public final class AttachmentDesk {

    private final TicketDesk tickets;
    private final Attachments attachments;
    private final AttachmentLimits limits;
    private final Attempt attempt;
    private final Clock clock;

    AttachmentDesk(
            TicketDesk tickets,
            Attachments attachments,
            AttachmentLimits limits,
            Attempt attempt,
            Clock clock) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.limits = limits;
        this.attempt = attempt;
        this.clock = clock;
    }

    /**
     * Adds a file, read as it comes; who may comment on the ticket may add one.
     *
     * @throws InvalidFields when it is empty, too large or of a type that is not taken
     * @throws AttachmentsFull when the ticket has enough
     * @throws IOException when it breaks off
     */
    public Attachment add(Caller caller, String ticket, String name, InputStream file)
            throws IOException {
        Ticket found = tickets.findToFollow(caller, ticket);
        String id = attempt.newId();
        Optional<Attachment> before =
                attempt.isRepeated() ? attachments.byId(caller.district(), id) : Optional.empty();
        return before.isPresent() ? before.get() : add(caller, found, id, name, file);
    }

    private Attachment add(Caller caller, Ticket found, String id, String name, InputStream file)
            throws IOException {
        String clean = clean(name);
        byte[] head = file.readNBytes(Attachments.BLOCK);
        Attachment begun =
                new Attachment(
                        id,
                        caller.district(),
                        found.id(),
                        clean,
                        type(head, clean),
                        0,
                        caller.person(),
                        clock.instant());
        if (attempt.isRepeated()) {
            attachments.drop(begun);
        }
        boolean kept = false;
        try {
            if (attachments.begin(begun) > limits.most()) {
                throw new AttachmentsFull(limits.most());
            }
            Attachment whole = begun.received(receive(begun, head, file));
            kept = attachments.keep(whole);
            return known(kept, whole);
        } finally {
            if (!kept) {
                attachments.drop(begun);
            }
        }
    }

    private static Attachment known(boolean kept, Attachment whole) {
        if (!kept) {
            throw new AttachmentNotFound(whole.id());
        }
        return whole;
    }

    private long receive(Attachment begun, byte[] head, InputStream rest) throws IOException {
        byte[] block = head;
        long size = 0;
        for (int nr = 0; block.length > 0; nr++) {
            size += block.length;
            if (size > limits.largest()) {
                throw invalid("must have at most %d bytes".formatted(limits.largest()));
            }
            attachments.put(begun, nr, block);
            block = rest.readNBytes(Attachments.BLOCK);
        }
        return size;
    }

    private FileType type(byte[] head, String name) {
        if (head.length == 0) {
            throw invalid("must not be empty");
        }
        return FileType.of(head, name)
                .filter(limits.types()::contains)
                .orElseThrow(
                        () ->
                                invalid(
                                        "must be one of "
                                                + limits.types().stream().sorted().toList()));
    }

    private static InvalidFields invalid(String message) {
        return InvalidFields.of("file", message);
    }

    /** No folders, no control characters, and short. */
    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{C}", "").strip();
        if (plain.isEmpty()) {
            throw InvalidFields.of("filename", "must be the name of the file");
        }
        return plain.substring(Math.max(0, plain.length() - Attachment.NAME));
    }

    /** The files of a ticket, the oldest first. */
    public List<Attachment> list(Caller caller, String ticket) {
        return attachments.of(caller.district(), tickets.find(caller, ticket).id());
    }

    /** One file of a ticket. */
    public Attachment find(Caller caller, String ticket, String id) {
        Ticket found = tickets.find(caller, ticket);
        return attachments
                .byId(caller.district(), id)
                .filter(one -> one.ticket().equals(found.id()))
                .orElseThrow(() -> new AttachmentNotFound(id));
    }

    /** Its bytes; close the stream. */
    public InputStream open(Attachment attachment) {
        return attachments.open(attachment);
    }

    /** Removes a file; who added it may, and who answers for the department. */
    public void remove(Caller caller, String ticket, String id) {
        Attachment found = find(caller, ticket, id);
        if (!found.addedBy().equals(caller.person())) {
            caller.as(DEPARTMENT_HEAD, DIRECTOR);
        }
        attachments.drop(found);
    }
}
