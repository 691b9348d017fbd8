package org.trivium.support.ticket.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.paging.Page;
import org.trivium.support.ticket.ReportedTickets;
import org.trivium.support.ticket.Sight;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketStatus;

/** Reads tickets by leaf and time of report. */
@Component
final class MongoReportedTickets implements ReportedTickets {

    private static final String OPENED = "opened";
    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, OPENED, "_id");

    private final DistrictMongo<TicketDocument> tickets;

    MongoReportedTickets(DistrictMongos mongos, StoredKind<TicketDocument> ticketKind) {
        this.tickets = mongos.of(ticketKind);
    }

    @Override
    public List<Ticket> all(Span span) {
        return tickets.find(span.district(), criteria(span), LATEST_FIRST, 0).stream()
                .map(TicketDocument::ticket)
                .toList();
    }

    @Override
    public Page<Ticket> page(Span span, Sight sight, Optional<String> after, int limit) {
        Criteria criteria =
                after.map(cursor -> beyond(span, cursor)).orElseGet(() -> criteria(span));
        List<TicketDocument> rows =
                tickets.find(
                        span.district(),
                        criteria.andOperator(SightCriteria.of(sight)),
                        LATEST_FIRST,
                        limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.opened().toString(), row.id()).text())
                .map(TicketDocument::ticket);
    }

    private static Criteria beyond(Span span, String cursor) {
        List<String> last = Cursor.read(cursor, 2).values();
        Instant opened = Instant.parse(last.getFirst());
        return criteria(span)
                .orOperator(
                        where(OPENED).lt(opened),
                        where(OPENED).is(opened).and("_id").lt(last.getLast()));
    }

    private static Criteria criteria(Span span) {
        Criteria criteria =
                where("leaf")
                        .is(span.leaf())
                        .and(OPENED)
                        .gte(span.from())
                        .lt(span.until())
                        .and("status")
                        .ne(TicketStatus.MERGED);
        return span.sites().isEmpty() ? criteria : criteria.and("site").in(span.sites());
    }
}
