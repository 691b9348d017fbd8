package org.trivium.support.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells the lives of all tickets of a district once more, as one story in order of time. */
public final class TicketHistory {

    private static final Comparator<TicketChange> BY_TIME =
            Comparator.comparing((TicketChange change) -> change.entry().stamp().at())
                    .thenComparing(change -> change.ticket().id())
                    .thenComparingLong(TicketChange::from);

    private final Tickets tickets;

    public TicketHistory(Tickets tickets) {
        this.tickets = tickets;
    }

    /**
     * Hands over every fact of the district, oldest first, in chunks of {@code size}; holds only
     * the facts of tickets that are open at the moment of the story.
     */
    public void tell(String district, int size, Consumer<List<TicketChange>> chunk) {
        Chunks chunks = new Chunks(size, chunk);
        PriorityQueue<TicketChange> ahead = new PriorityQueue<>(BY_TIME);
        try (Stream<Ticket> oldestFirst = tickets.oldestFirst(district)) {
            for (Iterator<Ticket> each = oldestFirst.iterator(); each.hasNext(); ) {
                List<TicketChange> life = each.next().life().toList();
                while (!ahead.isEmpty() && BY_TIME.compare(ahead.peek(), life.getFirst()) < 0) {
                    chunks.add(ahead.remove());
                }
                ahead.addAll(life);
            }
        }
        while (!ahead.isEmpty()) {
            chunks.add(ahead.remove());
        }
        chunks.end();
    }

    /** Gathers facts until there are enough to hand over. */
    private static final class Chunks {

        private final int size;
        private final Consumer<List<TicketChange>> chunk;
        private List<TicketChange> gathered = new ArrayList<>();

        private Chunks(int size, Consumer<List<TicketChange>> chunk) {
            this.size = size;
            this.chunk = chunk;
        }

        private void add(TicketChange change) {
            gathered.add(change);
            if (gathered.size() >= size) {
                end();
            }
        }

        private void end() {
            if (!gathered.isEmpty()) {
                chunk.accept(gathered);
                gathered = new ArrayList<>();
            }
        }
    }
}
