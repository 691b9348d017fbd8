package org.trivium.support.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.trivium.support.ticket.Report;

/** What a row can say about a ticket. */
public enum Field {
    NUMBER(64),
    OPENED,
    ASSIGNED,
    RESOLVED,
    CLOSED,
    REOPENED,
    RECATEGORISED,
    RECATEGORISED_FROM(100),
    MERGED_INTO(64),
    MERGED,
    REQUESTER(100),
    SITE(100),
    LEAF(100),
    PRIORITY(20),
    ASSET(64),
    MODEL(100),
    ROOM(64),
    SUBJECT(Report.SUBJECT),
    DESCRIPTION(Report.TEXT),
    ASSIGNEE(100),
    GROUP(100),
    KIND(40),
    FIX(Report.TEXT),
    MINUTES(8),
    TEACHING_MINUTES(8);

    private final int longest;
    private final boolean time;

    /** A field that holds a moment. */
    Field() {
        this.longest = 64;
        this.time = true;
    }

    Field(int longest) {
        this.longest = longest;
        this.time = false;
    }

    /** The field of that name in a mapping file. */
    public static Optional<Field> named(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst();
    }

    /** Most characters that it may have. */
    int longest() {
        return longest;
    }

    /** True when it holds a moment. */
    boolean isTime() {
        return time;
    }

    /** The spelling in mapping files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
