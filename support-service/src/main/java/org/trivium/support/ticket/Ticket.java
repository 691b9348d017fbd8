package org.trivium.support.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Position;
import org.trivium.support.ticket.TicketEvent.Assigned;
import org.trivium.support.ticket.TicketEvent.Closed;
import org.trivium.support.ticket.TicketEvent.Commented;
import org.trivium.support.ticket.TicketEvent.Filed;
import org.trivium.support.ticket.TicketEvent.Merged;
import org.trivium.support.ticket.TicketEvent.Recategorised;
import org.trivium.support.ticket.TicketEvent.Reopened;
import org.trivium.support.ticket.TicketEvent.Resolved;
import org.trivium.support.ticket.TicketEvent.Started;
import org.trivium.support.ticket.TicketEvent.Waiting;

/**
 * A ticket and its whole life; each verb returns the ticket as it is then, with one fact more.
 *
 * @param identity never changes
 * @param report the trouble as it was reported; never changes
 * @param progress the sum of the history
 * @param history every fact of its life, oldest first; their versions count from 1
 */
public record Ticket(
        Identity identity, Report report, Progress progress, List<HistoryEntry> history) {

    /** Most comments of one ticket. */
    public static final int COMMENTS = 500;

    public Ticket {
        history = List.copyOf(history);
    }

    /** The ticket whose life that is. */
    public static Ticket of(Identity identity, Report report, List<HistoryEntry> history) {
        return new Ticket(identity, report, Progress.of(history), history);
    }

    /** Reports trouble. */
    public static TicketChange file(
            Identity identity, Report report, Category category, Position position, Stamp stamp) {
        HistoryEntry filed = new HistoryEntry(1, stamp, new Filed(category, position));
        return new TicketChange(of(identity, report, List.of(filed)));
    }

    /** Gives it to a person, a group or both; work that has begun or waits stays as it is. */
    public TicketChange assign(@Nullable String assignee, @Nullable String group, Stamp stamp) {
        refuseUnless(status().isOpen(), "an assignment");
        return then(new Assigned(assignee, group), stamp);
    }

    /** Begins the work; who begins has it from now on. */
    public TicketChange start(Stamp stamp) {
        refuseUnless(leadsTo(TicketStatus.IN_PROGRESS), "a start");
        return then(new Started(stamp.by()), stamp);
    }

    /** Lets the work wait for an answer or for parts. */
    public TicketChange waitFor(WaitingFor what, String question, Stamp stamp) {
        refuseUnless(leadsTo(Progress.waiting(what)), "waiting");
        return then(new Waiting(what, question), stamp);
    }

    /**
     * Adds what somebody has to say; a closed ticket takes it too, a merged one does not.
     *
     * @throws CommentsFull when it has {@link #COMMENTS}
     */
    public TicketChange comment(String text, Stamp stamp) {
        refuseUnless(status() != TicketStatus.MERGED, "a comment");
        if (history.stream().filter(one -> one.event() instanceof Commented).count() >= COMMENTS) {
            throw new CommentsFull(this, COMMENTS);
        }
        return then(new Commented(text), stamp);
    }

    /** Moves it to another leaf; everything else it is linked with stays. */
    public TicketChange recategorise(Category to, Stamp stamp) {
        refuseUnless(!status().isFinal(), "another category");
        return then(new Recategorised(progress.category(), to), stamp);
    }

    /**
     * Declares it a double of another ticket.
     *
     * @throws MergeRefused when the other is the same one or is merged itself
     */
    public TicketChange merge(Ticket into, Stamp stamp) {
        refuseUnless(leadsTo(TicketStatus.MERGED), "a merge");
        if (into.id().equals(id())) {
            throw new MergeRefused(this, into, "it is the same one");
        }
        if (into.status() == TicketStatus.MERGED) {
            throw new MergeRefused(this, into, "it is merged itself");
        }
        TicketChange merged = then(new Merged(into.id()), stamp);
        return into.progress().hidden() ? merged.inside() : merged;
    }

    /** Says how the trouble ended; said again, it replaces what was said before. */
    public TicketChange resolve(Resolution resolution, Stamp stamp) {
        refuseUnless(leadsTo(TicketStatus.RESOLVED), "a resolution");
        return then(new Resolved(resolution), stamp);
    }

    /** Ends it. */
    public TicketChange close(Stamp stamp) {
        refuseUnless(leadsTo(TicketStatus.CLOSED), "a closure");
        return then(new Closed(), stamp);
    }

    /** Takes back that it is over. */
    public TicketChange reopen(Stamp stamp) {
        refuseUnless(!status().isOpen() && leadsTo(progress.reopened()), "a reopening");
        return then(new Reopened(), stamp);
    }

    /** It as it was at that version. */
    Ticket at(long version) {
        return of(identity, report, history.subList(0, Math.toIntExact(version)));
    }

    /** Its whole life once more: each fact with the ticket as it was right after it. */
    public Stream<TicketChange> life() {
        return IntStream.rangeClosed(1, history.size())
                .mapToObj(this::at)
                .map(then -> new TicketChange(then, TicketChange.Audience.DETECTOR));
    }

    public String id() {
        return identity.id();
    }

    public String district() {
        return identity.district();
    }

    public String number() {
        return identity.number();
    }

    /**
     * The states that a verb may lead to now, in the order of a ticket's life: whether a reopened
     * one is new or assigned depends on who had it.
     */
    public List<TicketStatus> next() {
        return status().next().stream()
                .filter(next -> status().isOpen() || !next.isOpen() || next == progress.reopened())
                .sorted()
                .toList();
    }

    public TicketStatus status() {
        return progress.status();
    }

    /** When the last fact of its life happened. */
    public Instant updated() {
        return history.getLast().stamp().at();
    }

    /** Counts the facts of its life. */
    public long version() {
        return history.getLast().version();
    }

    /**
     * True when it stands or stood on a leaf that is restricted, or was when it got there: nothing
     * of it may leave the service then.
     *
     * @param restricted codes of the leaves that are restricted now
     */
    public boolean isHidden(Set<String> restricted) {
        return progress.hidden()
                || history.stream().map(HistoryEntry::event).anyMatch(on(restricted));
    }

    private static Predicate<TicketEvent> on(Set<String> leaves) {
        return event ->
                switch (event) {
                    case Filed filed -> leaves.contains(filed.category().leaf());
                    case Recategorised moved -> leaves.contains(moved.to().leaf());
                    default -> false;
                };
    }

    private boolean leadsTo(TicketStatus next) {
        return status().next().contains(next);
    }

    private void refuseUnless(boolean allowed, String verb) {
        if (!allowed) {
            throw new TransitionRefused(this, verb);
        }
    }

    private TicketChange then(TicketEvent event, Stamp stamp) {
        HistoryEntry entry = new HistoryEntry(version() + 1, notEarlier(stamp), event);
        List<HistoryEntry> longer = new ArrayList<>(history);
        longer.add(entry);
        return new TicketChange(new Ticket(identity, report, progress.after(entry), longer));
    }

    /** Clocks of two instances differ by some milliseconds; a life never runs backwards. */
    private Stamp notEarlier(Stamp stamp) {
        Instant last = history.getLast().stamp().at();
        return stamp.at().isBefore(last) ? new Stamp(stamp.by(), last) : stamp;
    }

    /**
     * Who it is.
     *
     * @param id UUIDv7; lists are sorted by it, newest first
     * @param number what people call it, such as {@code T-2026-000123}
     * @param external what the system calls it that it was imported from
     */
    public record Identity(
            String id, String district, String number, @Nullable ExternalNumber external) {}
}
