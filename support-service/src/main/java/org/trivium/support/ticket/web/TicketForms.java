package org.trivium.support.ticket.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;
import org.trivium.support.ticket.BulkDesk;
import org.trivium.support.ticket.Filing;
import org.trivium.support.ticket.Priority;
import org.trivium.support.ticket.Report;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.TicketDesk.Version;
import org.trivium.support.ticket.WaitingFor;

/** What is sent with each verb. */
final class TicketForms {

    private static final int SHORT = 100;

    /** Ids of people go into events, which hold no names and no free text. */
    private static final String OPAQUE = "\\s*|[A-Za-z0-9-]{1,64}";

    private static final String OPAQUE_MESSAGE = "must be the opaque id of a person";

    private TicketForms() {}

    /** An empty field of a form says the same as none. */
    private static @Nullable String said(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }

    /** Trouble to report; four fields are enough: site, leaf, subject, description. */
    record Filed(
            @Nullable @Pattern(regexp = OPAQUE, message = OPAQUE_MESSAGE) String requester,
            @Nullable @Pattern(regexp = OPAQUE, message = OPAQUE_MESSAGE) String onBehalfOf,
            @NotBlank @Size(max = SHORT) String site,
            @Nullable @Size(max = SHORT) String room,
            @Nullable @Size(max = SHORT) String asset,
            @Nullable @Size(max = SHORT) String model,
            @Nullable @Size(max = SHORT) String leaf,
            @NotBlank @Size(max = Report.SUBJECT) String subject,
            @Nullable @Size(max = Report.TEXT) String description,
            @Nullable Priority priority) {

        Filing filing() {
            return new Filing(
                    said(requester),
                    said(onBehalfOf),
                    site,
                    said(room),
                    said(asset),
                    said(model),
                    said(leaf),
                    subject,
                    description == null ? "" : description,
                    priority);
        }
    }

    /** Who shall have it: a person, a group or both. */
    record Assignment(
            @Nullable @Pattern(regexp = OPAQUE, message = OPAQUE_MESSAGE) String assignee,
            @Nullable @Size(max = SHORT) String group) {

        Assignment {
            assignee = said(assignee);
            group = said(group);
        }
    }

    /** What the work waits for, and the question that is put. */
    record Wait(
            @NotNull WaitingFor waitingFor, @NotBlank @Size(max = Report.TEXT) String question) {}

    /** Something to say about it. */
    record Comment(@NotBlank @Size(max = Report.COMMENT) String text) {}

    /** The leaf that it belongs on. */
    record Recategorisation(@NotBlank @Size(max = SHORT) String leaf) {}

    /** The leaf that all of them belong on. */
    record Recategorisations(
            @NotEmpty @Size(max = BulkDesk.MOST) List<@Valid Read> tickets,
            @NotBlank @Size(max = SHORT) String leaf) {

        List<Version> versions() {
            return Optional.ofNullable(tickets).orElse(List.of()).stream()
                    .map(read -> new Version(read.id(), read.version()))
                    .toList();
        }
    }

    /** A ticket, by id or number, as it was read. */
    record Read(@NotBlank @Size(max = SHORT) String id, @Positive long version) {}

    /** The ticket that it is a double of, by id or number. */
    record Merge(@NotBlank @Size(max = SHORT) String into) {}

    /** How it ended: the confirmed kind and what was done. */
    record Solution(
            @NotNull Kind kind,
            @NotBlank @Size(max = Report.TEXT) String fix,
            @Nullable @PositiveOrZero Integer minutes,
            @Nullable @PositiveOrZero Integer teachingMinutes) {

        Resolution resolution() {
            return new Resolution(kind, fix, minutes, teachingMinutes);
        }
    }
}
