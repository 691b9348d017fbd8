package org.trivium.support.ticket.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.support.directory.Kind;
import org.trivium.support.ticket.ConfirmedCauses;
import org.trivium.support.ticket.TicketStatus;

/** Counts confirmed causes in the database. */
@Component
final class MongoConfirmedCauses implements ConfirmedCauses {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final String COUNT = "count";

    private final DistrictMongo<TicketDocument> tickets;

    MongoConfirmedCauses(DistrictMongos mongos, StoredKind<TicketDocument> ticketKind) {
        this.tickets = mongos.of(ticketKind);
    }

    @Override
    public Map<String, List<Integer>> counts(String district, Instant from, Instant until) {
        Criteria confirmed =
                where("resolved")
                        .gte(from)
                        .lt(until)
                        .and("kind")
                        .ne(null)
                        .and("status")
                        .ne(TicketStatus.MERGED);
        Map<String, List<Integer>> counts = new HashMap<>();
        tickets.aggregate(
                        district,
                        confirmed,
                        Row.class,
                        Aggregation.group("leaf", "kind").count().as(COUNT))
                .forEach(row -> add(counts, row));
        return counts;
    }

    private static void add(Map<String, List<Integer>> counts, Row row) {
        counts.computeIfAbsent(
                        row.id().leaf(), _ -> new ArrayList<>(Collections.nCopies(KINDS.size(), 0)))
                .set(KINDS.indexOf(row.id().kind()), row.count());
    }

    private record Row(Key id, int count) {}

    private record Key(String leaf, Kind kind) {}
}
