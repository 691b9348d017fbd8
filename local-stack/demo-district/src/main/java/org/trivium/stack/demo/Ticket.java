package org.trivium.stack.demo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with its whole life until now, in district time.
 *
 * @param requester key of the person
 * @param leaf where it is filed now
 * @param filedAs where it was filed first; the same unless it was recategorised
 * @param assignedTo key of the technician, empty while nobody has it
 * @param outcome what was confirmed, once it is resolved
 * @param mergedInto number of the ticket that it doubles, or empty
 */
public record Ticket(
        String number,
        String requester,
        String site,
        String room,
        String leaf,
        String filedAs,
        String priority,
        String assetTag,
        String assetModel,
        String subject,
        String description,
        String assignedTo,
        Course course,
        @Nullable Outcome outcome,
        String mergedInto) {

    /** Where a ticket stands now. */
    public enum Status {
        OPEN,
        ASSIGNED,
        STARTED,
        RESOLVED,
        REOPENED,
        CLOSED,
        MERGED
    }

    /**
     * The times of a ticket's life; a reopened ticket that is closed was resolved anew, with the
     * same kind and fix, at the time of closing.
     */
    public record Course(
            LocalDateTime opened,
            @Nullable LocalDateTime assigned,
            @Nullable LocalDateTime recategorised,
            @Nullable LocalDateTime started,
            @Nullable LocalDateTime resolved,
            @Nullable LocalDateTime reopened,
            @Nullable LocalDateTime closed,
            @Nullable LocalDateTime merged) {

        /** Where the ticket stands. */
        public Status status() {
            if (merged != null) {
                return Status.MERGED;
            }
            if (closed != null) {
                return Status.CLOSED;
            }
            if (reopened != null) {
                return Status.REOPENED;
            }
            if (resolved != null) {
                return Status.RESOLVED;
            }
            if (started != null) {
                return Status.STARTED;
            }
            return assigned != null ? Status.ASSIGNED : Status.OPEN;
        }
    }

    /**
     * What the technician confirmed.
     *
     * @param kind one of the six kinds of cause
     * @param minutes technician's work
     * @param teachingMinutes teaching lost
     */
    public record Outcome(String kind, String fix, int minutes, int teachingMinutes) {}

    /** Where the ticket stands now. */
    public Status status() {
        return course.status();
    }
}
