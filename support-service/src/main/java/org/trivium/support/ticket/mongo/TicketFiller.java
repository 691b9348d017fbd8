package org.trivium.support.ticket.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.DistrictMongo.Write;

/**
 * Fills in, in the background after a start, what tickets of an earlier release lack for lists and
 * searches; goes on where it was stopped, and never touches a ticket that changes meanwhile.
 */
final class TicketFiller implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TicketFiller.class);
    private static final int AT_ONCE = 200;

    private final DistrictMongo<TicketDocument> tickets;
    private final DistrictMongo<FillMark> marks;
    private volatile boolean running;

    TicketFiller(DistrictMongo<TicketDocument> tickets, DistrictMongo<FillMark> marks) {
        this.tickets = tickets;
        this.marks = marks;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("ticket-filler").start(this::fillAll);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void fillAll() {
        try {
            tickets.districts().forEach(this::fill);
        } catch (RuntimeException away) {
            LOG.warn("Old tickets are filled in after the next start: {}", away.getMessage());
        }
    }

    /** Fills in the tickets of a district from where its mark stands. */
    void fill(String district) {
        FillMark mark =
                marks.byId(district, FillMark.id(district))
                        .orElseGet(
                                () -> new FillMark(FillMark.id(district), district, 0, "", false));
        while (running && !mark.done()) {
            List<TicketDocument> rows =
                    tickets.find(district, where("_id").gt(mark.upto()), Sort.by("_id"), AT_ONCE);
            tickets.writeAll(rows.stream().filter(TicketFiller::lacks).map(this::full).toList());
            String last = rows.isEmpty() ? mark.upto() : rows.getLast().id();
            mark = marked(mark, last, rows.size() < AT_ONCE);
        }
    }

    private FillMark marked(FillMark mark, String upto, boolean done) {
        return marks.changeOrInsert(
                mark.district(),
                where("_id").is(mark.id()),
                new Update().set("upto", upto).set("done", done).inc("version", 1));
    }

    private static boolean lacks(TicketDocument row) {
        TicketDocument full = TicketDocument.of(row.ticket());
        return !Objects.equals(full.words(), row.words())
                || !Objects.equals(full.updated(), row.updated())
                || !Objects.equals(full.group(), row.group());
    }

    private Write<TicketDocument> full(TicketDocument row) {
        return new Write<>(TicketDocument.of(row.ticket()), row.version(), List.of());
    }
}
