package org.trivium.support.ticket;

import static org.trivium.starter.caller.Role.DEPARTMENT_HEAD;
import static org.trivium.starter.caller.Role.DIRECTOR;
import static org.trivium.starter.caller.Role.TECHNICIAN;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.refusal.NotFound;
import org.trivium.starter.refusal.Refusal;
import org.trivium.starter.refusal.Stale;
import org.trivium.support.ticket.TicketDesk.Version;

/** Does the same to many tickets, each by itself: what one of them refuses stops no other. */
public final class BulkDesk {

    /** Most tickets at once. */
    public static final int MOST = 500;

    private final TicketDesk desk;
    private final Categories categories;

    BulkDesk(TicketDesk desk, Places places) {
        this.desk = desk;
        this.categories = new Categories(places);
    }

    /**
     * Moves each ticket to the leaf.
     *
     * @return what became of each, in the same order
     * @throws org.trivium.starter.refusal.InvalidFields when the leaf takes no tickets
     */
    public List<Done> recategorise(Caller caller, List<Version> tickets, String leaf) {
        caller.as(TECHNICIAN, DEPARTMENT_HEAD, DIRECTOR);
        categories.choose(caller.district(), leaf);
        return tickets.stream().map(read -> recategorise(caller, read, leaf)).toList();
    }

    private Done recategorise(Caller caller, Version read, String leaf) {
        try {
            long version = desk.recategorise(caller, read, leaf).version();
            return new Done(read.ticket(), Outcome.DONE, version, null);
        } catch (Refusal refusal) {
            return new Done(read.ticket(), outcome(refusal), null, sentence(refusal));
        }
    }

    private static Outcome outcome(Refusal refusal) {
        return switch (refusal) {
            case Stale _ -> Outcome.STALE;
            case NotFound _ -> Outcome.NOT_FOUND;
            default -> Outcome.REFUSED;
        };
    }

    private static String sentence(Refusal refusal) {
        return Objects.requireNonNullElse(refusal.getMessage(), "It is refused.");
    }

    /**
     * What became of one ticket.
     *
     * @param ticket as it was named
     * @param version the new one; absent when it was not done
     * @param why absent when it was done
     */
    public record Done(
            String ticket, Outcome outcome, @Nullable Long version, @Nullable String why) {}

    /** How it went. */
    public enum Outcome {
        DONE,
        /** Somebody else has changed it since it was read. */
        STALE,
        /** There is none, or the caller does not see it. */
        NOT_FOUND,
        REFUSED;

        /** The spelling in answers. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
