package org.trivium.support.ticket.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.support.ticket.ListedTickets;
import org.trivium.support.ticket.Sight;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketOrder;

/** Reads lists of tickets; a cursor holds the order, the value it sorts by, and the id. */
@Component
final class MongoListedTickets implements ListedTickets {

    private static final String ID = "_id";

    private final DistrictMongo<TicketDocument> tickets;

    MongoListedTickets(DistrictMongos mongos, StoredKind<TicketDocument> ticketKind) {
        this.tickets = mongos.of(ticketKind);
    }

    @Override
    public Page<Ticket> page(Wanted wanted, Sight sight) {
        TicketOrder order = wanted.order();
        List<Criteria> all = new ArrayList<>(FilterCriteria.of(wanted.filter()));
        all.add(SightCriteria.of(sight));
        wanted.after().ifPresent(cursor -> all.addAll(beyond(order, cursor)));
        List<TicketDocument> rows =
                tickets.find(
                        wanted.district(),
                        new Criteria().andOperator(all),
                        sort(order),
                        wanted.limit() + 1);
        return Page.of(rows, wanted.limit(), row -> cursor(order, row)).map(TicketDocument::ticket);
    }

    private static Sort sort(TicketOrder order) {
        Direction direction = direction(order);
        String field = field(order);
        return field == null ? Sort.by(direction, ID) : Sort.by(direction, field, ID);
    }

    private static Direction direction(TicketOrder order) {
        return switch (order) {
            case NEWEST, OPENED, UPDATED -> Direction.DESC;
            case OLDEST, PRIORITY -> Direction.ASC;
        };
    }

    private static @Nullable String field(TicketOrder order) {
        return switch (order) {
            case NEWEST, OLDEST -> null;
            case OPENED -> "opened";
            case PRIORITY -> "priority";
            case UPDATED -> "updated";
        };
    }

    private static String cursor(TicketOrder order, TicketDocument row) {
        String value =
                switch (order) {
                    case NEWEST, OLDEST -> "";
                    case OPENED -> row.opened().toString();
                    case PRIORITY -> row.priority().name();
                    case UPDATED -> row.ticket().updated().toString();
                };
        return Cursor.of(order.toString(), value, row.id()).text();
    }

    private static List<Criteria> beyond(TicketOrder order, String cursor) {
        List<String> last = Cursor.read(cursor, 3).values();
        if (!last.getFirst().equals(order.toString())) {
            throw InvalidFields.of("after", "is a cursor of a list in another order");
        }
        boolean down = direction(order) == Direction.DESC;
        String id = last.get(2);
        String field = field(order);
        if (field == null) {
            return List.of(past(where(ID), down, id));
        }
        Object value = value(order, last.get(1));
        // the first one bounds the index, which an alternative does not
        return List.of(
                down ? where(field).lte(value) : where(field).gte(value),
                new Criteria()
                        .orOperator(
                                past(where(field), down, value),
                                past(where(field).is(value).and(ID), down, id)));
    }

    private static Criteria past(Criteria field, boolean down, Object value) {
        return down ? field.lt(value) : field.gt(value);
    }

    private static Object value(TicketOrder order, String text) {
        try {
            return order == TicketOrder.PRIORITY ? text : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw InvalidFields.of("after", "is not a cursor of this list");
        }
    }
}
