package org.trivium.support.ticket.mongo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.outbox.OutboxDocuments;
import org.trivium.support.ticket.Places;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.Tickets;

/** Tickets in MongoDB. */
final class MongoTickets implements Tickets {

    private static final Sort OLDEST_FIRST = Sort.by("filed", "_id");

    private static final String UNSENT = OutboxDocuments.FIELD + ".id";
    private static final int RELAYED_AT_ONCE = 500;

    private final DistrictMongo<TicketDocument> tickets;
    private final DistrictMongo<NumberCounter> counters;
    private final Announcer<TicketChange> announcer;
    private final Places places;

    MongoTickets(
            DistrictMongo<TicketDocument> tickets,
            DistrictMongo<NumberCounter> counters,
            Announcer<TicketChange> announcer,
            Places places) {
        this.tickets = tickets;
        this.counters = counters;
        this.announcer = announcer;
        this.places = places;
    }

    @Override
    public Optional<Ticket> byId(String district, String id) {
        return tickets.byId(district, id).map(TicketDocument::ticket);
    }

    @Override
    public Optional<Ticket> byNumber(String district, String number) {
        return tickets.first(district, where("number").is(number)).map(TicketDocument::ticket);
    }

    @Override
    public Map<String, Ticket> byExternalNumbers(
            String district, String source, Collection<String> numbers) {
        List<String> externals =
                numbers.stream().map(number -> TicketDocument.external(source, number)).toList();
        return tickets.find(district, where("external").in(externals), Sort.unsorted(), 0).stream()
                .filter(found -> found.cameFrom() != null)
                .collect(toMap(found -> found.cameFrom().number(), TicketDocument::ticket));
    }

    @Override
    public boolean save(TicketChange change) {
        TicketDocument document = TicketDocument.of(change.ticket());
        // what is filed has only just asked for its leaf
        Set<String> restricted =
                change.from() == 0 ? Set.of() : places.restrictedLeaves(change.ticket().district());
        List<Announcement> announced = announcer.announce(change.where(restricted));
        if (change.from() > 0) {
            return tickets.replace(document, change.from(), announced);
        }
        try {
            tickets.insert(document, announced);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public List<String> saveAll(List<TicketChange> changes) {
        Map<String, List<TicketChange>> byTicket =
                changes.stream()
                        .collect(
                                groupingBy(
                                        change -> change.ticket().id(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        // announced in the order of the batch, so that the order of ids is the order of time
        IdentityHashMap<TicketChange, List<Announcement>> announced = new IdentityHashMap<>();
        Set<String> restricted = places.restrictedLeaves(changes.getFirst().ticket().district());
        changes.forEach(
                change -> announced.put(change, announcer.announce(change.where(restricted))));
        List<DistrictMongo.Write<TicketDocument>> writes =
                byTicket.values().stream().map(life -> write(life, announced)).toList();
        return tickets.writeAll(writes) ? List.of() : lost(writes);
    }

    /**
     * A bulk write says that a condition failed, not which, so what was replaced is looked at
     * again.
     */
    private List<String> lost(List<DistrictMongo.Write<TicketDocument>> writes) {
        Map<String, TicketDocument> replaced =
                writes.stream()
                        .filter(write -> write.from() > 0)
                        .map(DistrictMongo.Write::stored)
                        .collect(toMap(TicketDocument::id, document -> document));
        if (replaced.isEmpty()) {
            return List.of();
        }
        String district = replaced.values().iterator().next().district();
        tickets.find(district, where("_id").in(replaced.keySet()), Sort.unsorted(), 0).stream()
                .filter(now -> continues(now, replaced.get(now.id())))
                .forEach(now -> replaced.remove(now.id()));
        return List.copyOf(replaced.keySet());
    }

    private static boolean continues(TicketDocument now, @Nullable TicketDocument written) {
        if (written == null) {
            return false;
        }
        int length = written.history().size();
        return now.history().size() >= length
                && now.history().subList(0, length).equals(written.history());
    }

    private DistrictMongo.Write<TicketDocument> write(
            List<TicketChange> changes,
            IdentityHashMap<TicketChange, List<Announcement>> announced) {
        return new DistrictMongo.Write<>(
                TicketDocument.of(changes.getLast().ticket()),
                changes.getFirst().from(),
                changes.stream()
                        .flatMap(change -> announced.getOrDefault(change, List.of()).stream())
                        .toList());
    }

    @Override
    public void relayNow(Collection<String> ids) {
        tickets.relayNow(List.copyOf(ids));
    }

    @Override
    public void relayWaiting(String district) {
        List<String> before = List.of();
        List<String> waiting = waiting(district);
        while (!waiting.isEmpty() && !waiting.equals(before)) {
            tickets.relayNow(waiting);
            before = waiting;
            waiting = waiting(district);
        }
    }

    private List<String> waiting(String district) {
        return tickets
                .find(district, where(UNSENT).gt(""), Sort.by(UNSENT), RELAYED_AT_ONCE)
                .stream()
                .map(TicketDocument::id)
                .toList();
    }

    @Override
    public Optional<Instant> firstOpened(String district) {
        return tickets
                .find(district, new Criteria(), Sort.by(Sort.Direction.ASC, "opened"), 1)
                .stream()
                .map(TicketDocument::opened)
                .findFirst();
    }

    @Override
    public Stream<Ticket> oldestFirst(String district) {
        return tickets.stream(district, new Criteria(), OLDEST_FIRST).map(TicketDocument::ticket);
    }

    @Override
    public long reserveNumbers(String district, int year, int count) {
        Criteria counter = where("_id").is(NumberCounter.id(district, year));
        Update more = new Update().inc("version", count);
        NumberCounter given;
        try {
            given = counters.changeOrInsert(district, counter, more);
        } catch (DuplicateKeyException madeMeanwhile) {
            given = counters.changeOrInsert(district, counter, more);
        }
        return given.version() - count + 1;
    }
}
