package org.trivium.support.ticket.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivium.support.ticket.ExternalNumber;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.Ticket;

/** The columns of an export, in their order; their names are a promise, new ones come last. */
enum TicketColumn {
    NUMBER("number", Ticket::number),
    ID("id", Ticket::id),
    VERSION("version", Ticket::version),
    STATUS("status", Ticket::status),
    PRIORITY("priority", ticket -> ticket.report().priority()),
    OPENED("opened", ticket -> ticket.report().opened()),
    UPDATED("updated", Ticket::updated),
    RESOLVED("resolved", ticket -> ticket.progress().resolved()),
    CLOSED("closed", ticket -> ticket.progress().closed()),
    REQUESTER("requester", ticket -> ticket.report().requester()),
    ON_BEHALF_OF("onBehalfOf", ticket -> ticket.report().onBehalfOf()),
    SITE("site", ticket -> ticket.report().site()),
    ROOM("room", ticket -> ticket.report().room()),
    ASSET("asset", ticket -> ticket.report().asset()),
    MODEL("model", ticket -> ticket.report().model()),
    LEAF("leaf", ticket -> ticket.progress().category().leaf()),
    TREE_VERSION("treeVersion", ticket -> ticket.progress().category().treeVersion()),
    SUBJECT("subject", ticket -> ticket.report().subject()),
    DESCRIPTION("description", ticket -> ticket.report().description()),
    ASSIGNEE("assignee", ticket -> ticket.progress().assignee()),
    GROUP("group", ticket -> ticket.progress().group()),
    QUESTION("question", ticket -> ticket.progress().question()),
    KIND("kind", resolution(Resolution::kind)),
    FIX("fix", resolution(Resolution::fix)),
    MINUTES("minutes", resolution(Resolution::minutes)),
    TEACHING_MINUTES("teachingMinutes", resolution(Resolution::teachingMinutes)),
    MERGED_INTO("mergedInto", ticket -> ticket.progress().mergedInto()),
    SOURCE("source", external(ExternalNumber::source)),
    EXTERNAL_NUMBER("externalNumber", external(ExternalNumber::number));

    private final String title;
    private final Value value;

    TicketColumn(String title, Value value) {
        this.title = title;
        this.value = value;
    }

    String title() {
        return title;
    }

    @Nullable Object of(Ticket ticket) {
        return value.of(ticket);
    }

    private static Value resolution(Function<Resolution, @Nullable Object> part) {
        return ticket -> {
            Resolution resolution = ticket.progress().resolution();
            return resolution == null ? null : part.apply(resolution);
        };
    }

    private static Value external(Function<ExternalNumber, @Nullable Object> part) {
        return ticket -> {
            ExternalNumber external = ticket.identity().external();
            return external == null ? null : part.apply(external);
        };
    }

    private interface Value {
        @Nullable Object of(Ticket ticket);
    }
}
