package org.trivium.support.recurrence;

import static org.trivium.starter.caller.Role.DEPARTMENT_HEAD;
import static org.trivium.starter.caller.Role.DIRECTOR;
import static org.trivium.starter.caller.Role.TECHNICIAN;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.NotFound;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.Site;
import org.trivium.support.recurrence.EvidencePack.Example;
import org.trivium.support.recurrence.EvidencePack.Window;
import org.trivium.support.ticket.ReportedTickets;
import org.trivium.support.ticket.ReportedTickets.Span;
import org.trivium.support.ticket.Sight;
import org.trivium.support.ticket.Ticket;

/** Shows what stands behind a recurrence. */
public final class EvidenceDesk {

    private static final int EXAMPLES = 5;

    private final RecurrenceBoard board;
    private final Directory directory;
    private final ReportedTickets tickets;

    public EvidenceDesk(RecurrenceBoard board, Directory directory, ReportedTickets tickets) {
        this.board = board;
        this.directory = directory;
        this.tickets = tickets;
    }

    /**
     * The evidence of one recurrence, for everyone who may read the board; of sites that the caller
     * is bound to.
     *
     * @throws NotFound when the caller reads none of that id
     */
    public EvidencePack pack(Caller caller, String id) {
        Recurrence recurrence = board.read(caller, id);
        Set<String> restricted = restricted(caller);
        Optional<Window> window = window(recurrence, restricted);
        if (window.isEmpty()) {
            return new EvidencePack(recurrence, null, null, List.of());
        }
        List<Ticket> behind =
                span(recurrence, window.get())
                        .flatMap(span -> within(caller.sites(), span))
                        .map(tickets::all)
                        .orElse(List.of());
        List<Example> examples =
                examples(
                        behind.stream().filter(ticket -> !ticket.isHidden(restricted)),
                        directory.zone(recurrence.district()));
        return new EvidencePack(recurrence, window.get(), Work.of(behind), examples);
    }

    /**
     * The tickets themselves, the latest reported first, for those who work on tickets; of sites
     * that the caller is bound to.
     *
     * @throws NotFound when the caller reads none of that id, or its leaf is restricted
     */
    public Page<Ticket> tickets(Caller caller, String id, Optional<String> after, int limit) {
        caller.as(TECHNICIAN, DEPARTMENT_HEAD, DIRECTOR);
        Recurrence recurrence = board.read(caller, id);
        Set<String> restricted = restricted(caller);
        Window window =
                window(recurrence, restricted).orElseThrow(() -> new NotFound("recurrence", id));
        return span(recurrence, window)
                .flatMap(span -> within(caller.sites(), span))
                .map(span -> tickets.page(span, Sight.of(caller, restricted), after, limit))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private Set<String> restricted(Caller caller) {
        return directory.categories(caller.district()).restricted();
    }

    /** None where the leaf is restricted, or has become so since the recurrence was told. */
    private static Optional<Window> window(Recurrence recurrence, Set<String> restricted) {
        return Windows.of(recurrence).filter(_ -> !restricted.contains(recurrence.need().leaf()));
    }

    /** None when the recurrence's group has no site any more. */
    private Optional<Span> span(Recurrence recurrence, Window window) {
        Recurrence.Place place = recurrence.need();
        Set<String> sites = sites(recurrence.district(), place);
        if (sites.isEmpty() && !place.isDistrict()) {
            return Optional.empty();
        }
        ZoneId zone = directory.zone(recurrence.district());
        return Optional.of(
                new Span(
                        recurrence.district(),
                        place.leaf(),
                        sites,
                        window.from().atStartOfDay(zone).toInstant(),
                        window.until().plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** Empty for the district: all sites. */
    private Set<String> sites(String district, Recurrence.Place place) {
        if (place.isDistrict()) {
            return Set.of();
        }
        return place.isSite()
                ? Set.of(place.node())
                : directory.sites(district).stream()
                        .filter(site -> place.node().equals(site.group()))
                        .map(Site::id)
                        .collect(Collectors.toSet());
    }

    private static Optional<Span> within(Set<String> bound, Span span) {
        if (bound.isEmpty()) {
            return Optional.of(span);
        }
        Set<String> left = new HashSet<>(bound);
        if (!span.sites().isEmpty()) {
            left.retainAll(span.sites());
        }
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Span(span.district(), span.leaf(), left, span.from(), span.until()));
    }

    /** The latest of each site first, then the latest of the rest. */
    private static List<Example> examples(Stream<Ticket> behind, ZoneId zone) {
        Set<String> seen = new HashSet<>();
        List<Ticket> rest = new ArrayList<>();
        List<Ticket> firsts = new ArrayList<>();
        behind.forEach(t -> (seen.add(t.report().site()) ? firsts : rest).add(t));
        return Stream.concat(firsts.stream(), rest.stream())
                .limit(EXAMPLES)
                .map(ticket -> example(ticket, zone))
                .toList();
    }

    private static Example example(Ticket ticket, ZoneId zone) {
        return new Example(
                ticket.number(),
                LocalDate.ofInstant(ticket.report().opened(), zone),
                ticket.report().site(),
                ticket.report().model(),
                ticket.status().toString());
    }
}
