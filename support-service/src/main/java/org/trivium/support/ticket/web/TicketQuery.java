package org.trivium.support.ticket.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.support.ticket.TicketFilter;
import org.trivium.support.ticket.TicketStatus;

/** Which tickets are asked for. */
record TicketQuery(
        @Nullable String status,
        @Nullable String site,
        @Nullable String leaf,
        @Nullable String assignee,
        @Nullable String requester) {

    TicketFilter filter() {
        return new TicketFilter(known(status), site, leaf, assignee, requester);
    }

    private static @Nullable TicketStatus known(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(TicketStatus.values())
                .filter(status -> status.toString().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                InvalidFields.of(
                                        "status",
                                        "must be one of "
                                                + Arrays.toString(TicketStatus.values())));
    }
}
