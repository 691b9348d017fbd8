package org.trivium.support.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets somebody asks for and in which order, in their own words; it is what a list is
 * asked with and what a saved list keeps. What is absent does not restrict the list.
 *
 * @param leafGroup a group of leaves
 * @param assignee {@code nobody} for tickets that no person has
 * @param person requester, or who it was filed for
 * @param source the system that a ticket came from
 * @param openedFrom an instant, or a day of the district
 * @param openedUntil the first instant or day that is not meant any more
 * @param q words of subject and description; the last one may be the beginning of a word
 * @param sort newest, oldest, opened, priority or updated
 */
public record TicketQuestion(
        @Nullable List<String> status,
        @Nullable List<String> site,
        @Nullable List<String> leaf,
        @Nullable List<String> leafGroup,
        @Nullable String assignee,
        @Nullable String group,
        @Nullable String requester,
        @Nullable String onBehalfOf,
        @Nullable String person,
        @Nullable String asset,
        @Nullable String model,
        @Nullable String room,
        @Nullable List<String> priority,
        @Nullable List<String> kind,
        @Nullable String source,
        @Nullable String externalNumber,
        @Nullable String openedFrom,
        @Nullable String openedUntil,
        @Nullable String resolvedFrom,
        @Nullable String resolvedUntil,
        @Nullable String q,
        @Nullable String sort) {

    /** Every ticket, newest first. */
    public static final TicketQuestion ALL =
            new TicketQuestion(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null, null, null, null, null);
}
