package org.trivium.support.detection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies what happens to tickets (section 10). */
final class TicketDesk {

    private final DistrictState state;
    private final ContextDesk context;
    private final Counting counting;
    private final String salt;

    TicketDesk(DistrictState state, ContextDesk context, Counting counting, String salt) {
        this.state = state;
        this.context = context;
        this.counting = counting;
        this.salt = salt;
    }

    /** A ticket is filed; the same id again changes nothing. */
    void opened(DetectionRecord.Opened record, Moment at) {
        if (known(record.ticket()) != null) {
            return;
        }
        Moment opened = record.opened() == null ? at : at.orEarlier(Moment.of(record.opened()));
        Ticket ticket = ticket(record, opened);
        ticket.leaf = record.leaf();
        ticket.counted = opened.day() >= state.figures.start;
        ticket.touch();
        state.tickets.add(ticket);
        if (ticket.counted) {
            context.describe(ticket.site, ticket.leaf, ticket.day());
            counting.count(ticket);
        }
    }

    /** The ticket moves to another leaf, with its day, its people and its confirmed kind. */
    void recategorised(DetectionRecord.Recategorised record) {
        Ticket ticket = known(record.ticket());
        if (ticket == null || ticket.merged || record.leaf().equals(ticket.leaf)) {
            return;
        }
        Kind kind = ticket.confirmed;
        ticket.touch();
        if (!ticket.counted) {
            ticket.leaf = record.leaf();
            return;
        }
        confirm(ticket, null);
        counting.retract(ticket);
        ticket.leaf = record.leaf();
        context.describe(ticket.site, ticket.leaf, ticket.day());
        counting.count(ticket);
        confirm(ticket, kind);
    }

    /** The ticket was a double of another: it counts no longer. */
    void merged(DetectionRecord.Merged record) {
        Ticket ticket = known(record.ticket());
        if (ticket == null || ticket.merged) {
            return;
        }
        if (ticket.counted) {
            confirm(ticket, null);
            counting.retract(ticket);
        }
        ticket.merged = true;
        ticket.touch();
    }

    /**
     * A technician confirms the kind, replacing an earlier answer; nobody does after a reopening.
     */
    void confirmed(String id, Optional<Kind> kind) {
        Ticket ticket = known(id);
        if (ticket != null && ticket.judged()) {
            confirm(ticket, kind.orElse(null));
        }
    }

    private @Nullable Ticket known(String id) {
        return state.tickets.find(id, state.figures.day);
    }

    private Ticket ticket(DetectionRecord.Opened record, Moment opened) {
        int asset = record.asset().isEmpty() ? 0 : Fnv32.of(record.asset());
        LogEntry entry =
                new LogEntry(
                        opened.day(),
                        Fnv32.of(record.ticket()),
                        Fnv32.of(salt + record.requester()),
                        asset,
                        record.model().intern());
        return new Ticket(
                state.changes, record.ticket(), record.site().intern(), opened.minute(), entry);
    }

    private void confirm(Ticket ticket, @Nullable Kind kind) {
        LeafState leaf = state.leaves.known(ticket.leaf);
        KeyState key = state.keys.get(Level.SITE, ticket.site, leaf);
        if (ticket.confirmed != null) {
            int slot = ticket.confirmed.slot();
            key.kinds[slot] = Math.max(0.0, key.kinds[slot] - 1.0);
        }
        ticket.confirmed = kind;
        if (kind != null) {
            key.kinds[kind.slot()] += 1.0;
        }
        key.touch();
        ticket.touch();
    }
}
