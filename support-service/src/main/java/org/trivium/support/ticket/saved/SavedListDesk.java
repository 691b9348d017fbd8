package org.trivium.support.ticket.saved;

import java.util.List;
import java.util.Optional;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.refusal.NotFound;
import org.trivium.starter.refusal.Stale;
import org.trivium.support.ticket.TicketLists;
import org.trivium.support.ticket.TicketQuestion;

/** Where people keep their lists; everyone has their own and sees no other's. */
public final class SavedListDesk {

    /** Most lists of one person. */
    public static final int MOST = 50;

    private final SavedLists lists;
    private final TicketLists tickets;
    private final Attempt attempt;

    SavedListDesk(SavedLists lists, TicketLists tickets, Attempt attempt) {
        this.lists = lists;
        this.tickets = tickets;
        this.attempt = attempt;
    }

    /** The caller's lists, the oldest first. */
    public List<SavedList> own(Caller caller) {
        caller.as(Role.values());
        return lists.of(caller.district(), caller.person());
    }

    /** One of the caller's lists. */
    public SavedList find(Caller caller, String id) {
        caller.as(Role.values());
        return lists.byId(caller.district(), id)
                .filter(list -> list.person().equals(caller.person()))
                .orElseThrow(() -> new NotFound("saved list", id));
    }

    /**
     * Keeps a question.
     *
     * @throws org.trivium.starter.refusal.InvalidFields when no list can be asked with it
     * @throws SavedListsFull when the caller has {@link #MOST}
     */
    public SavedList save(Caller caller, String name, TicketQuestion question) {
        caller.as(Role.values());
        String id = attempt.newId();
        Optional<SavedList> before =
                attempt.isRepeated() ? lists.byId(caller.district(), id) : Optional.empty();
        if (before.isPresent()) {
            return before.get();
        }
        tickets.check(caller, question);
        if (own(caller).size() >= MOST) {
            throw new SavedListsFull(MOST);
        }
        SavedList list = new SavedList(id, caller.district(), caller.person(), name, question, 1);
        lists.add(list);
        return list;
    }

    /** Keeps another question or name in its place. */
    public SavedList change(
            Caller caller, String id, long read, String name, TicketQuestion question) {
        SavedList now = current(find(caller, id), read);
        tickets.check(caller, question);
        SavedList next = now.with(name, question);
        if (!lists.replace(next)) {
            throw stale(find(caller, id));
        }
        return next;
    }

    /** Forgets it. */
    public void remove(Caller caller, String id, long read) {
        if (!lists.remove(current(find(caller, id), read))) {
            throw stale(find(caller, id));
        }
    }

    private static SavedList current(SavedList now, long read) {
        if (now.version() != read) {
            throw stale(now);
        }
        return now;
    }

    private static Stale stale(SavedList now) {
        return new Stale("Saved list", now.id(), now.version());
    }
}
