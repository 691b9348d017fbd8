package org.trivium.support.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.id.Ids;
import org.trivium.support.directory.Position;

/** Puts tickets of any kind into a district, as an import would. */
final class Shelf {

    static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

    private final Tickets tickets;
    private final String district;
    private int count;

    Shelf(Tickets tickets, String district) {
        this.tickets = tickets;
        this.district = district;
    }

    /** A report of which a test says only what it is about. */
    static Report report(String subject, String description) {
        return new Report(
                "ann", null, "MAPLE", null, null, null, subject, description, Priority.P3, START);
    }

    Ticket put(Report report, String leaf) {
        return put(report, leaf, null);
    }

    Ticket put(Report report, String leaf, @Nullable ExternalNumber external) {
        TicketChange filed = filed(report, leaf, external);
        tickets.save(filed);
        return filed.ticket();
    }

    /** Many at once, unannounced to nobody but in one write. */
    void putAll(List<Report> reports, String leaf) {
        List<TicketChange> filed = new ArrayList<>();
        reports.forEach(report -> filed.add(filed(report, leaf, null)));
        tickets.saveAll(filed);
    }

    /** The ticket after one more fact. */
    Ticket then(Ticket ticket, BiFunction<Ticket, Stamp, TicketChange> verb, Instant at) {
        TicketChange change = verb.apply(ticket, new Stamp("tom", at));
        tickets.save(change);
        return change.ticket();
    }

    private TicketChange filed(Report report, String leaf, @Nullable ExternalNumber external) {
        String number = "T-2026-%06d".formatted(++count);
        return Ticket.file(
                new Ticket.Identity(Ids.next(), district, number, external),
                report,
                new Category(leaf, 1, false),
                Position.OTHER,
                new Stamp(report.requester(), report.opened()));
    }
}
