package org.trivium.support;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.events.Topic;
import org.trivium.support.recurrence.OnTheBoard;
import org.trivium.support.recurrence.RecurrenceBoard;
import org.trivium.test.matrix.Asking;
import org.trivium.test.matrix.Holdings;
import org.trivium.test.matrix.LetterThings;
import org.trivium.test.matrix.MatrixContract;
import org.trivium.test.matrix.Sign;
import org.trivium.test.matrix.Thing;
import org.trivium.test.openapi.ExampleRequests;
import org.trivium.test.openapi.Scene.Told;

/** What support-service holds: of those who ask, near them, far from them, hidden and abroad. */
final class SupportHoldings implements Holdings {

    private static final String NEAR = "NEAR";
    private static final String FAR = "FAR";
    private static final String OVERSEAS = "OVERSEAS";
    private static final String OTHER = "other";
    private static final String MANY = "POST /api/support/tickets/recategorisations";

    /** Ways to look for tickets, all of which are new ones about a lamp. */
    private static final List<String> SEARCHES =
            List.of(
                    "",
                    "?sort=oldest",
                    "?q=lamp",
                    "?site=NEAR&site=FAR",
                    "?status=new&sort=updated");

    /** What is named where something may be described that is not there yet. */
    private static final Map<String, String> NAMED =
            Map.of(
                    "id", "2026",
                    "code", "av.display-howto",
                    "externalKey", "E-4711",
                    "name", "nothing");

    /** They make something. */
    private static final Set<String> MAKING =
            Set.of(
                    "POST /api/support/tickets",
                    "POST /api/support/ticket-lists",
                    "POST /api/support/imports");

    private final ExampleRequests requests;
    private final RecurrenceBoard board;
    private final Clerk home;
    private final Clerk abroad;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, Belongings> here = new HashMap<>();
    private final Map<String, Belongings> there = new HashMap<>();
    private final Map<String, Things> common = new HashMap<>();
    private final List<Thing> tickets = new ArrayList<>();
    private final List<Thing> files = new ArrayList<>();
    private final List<Thing> lists = new ArrayList<>();

    SupportHoldings(ExampleRequests requests, RecurrenceBoard board) {
        this.requests = requests;
        this.board = board;
        this.home = new Clerk(requests, MatrixContract.HOME);
        this.abroad = new Clerk(requests, MatrixContract.ABROAD);
        home.setUp(NEAR, FAR);
        abroad.setUp(NEAR, FAR, OVERSEAS);
        people.put(NEAR, home.person(NEAR, NEAR));
        people.put(FAR, home.person(FAR, FAR));
        people.put(OTHER, home.person(OTHER, null));
        people.put(OVERSEAS, abroad.person(OVERSEAS, null));
    }

    @Override
    public String person(String role) {
        return people.computeIfAbsent(role, key -> home.person(key, FAR));
    }

    @Override
    public Set<String> sites() {
        return Set.of(NEAR);
    }

    @Override
    public void prepare(List<Asking> everyone) {
        tickets.add(ticket(NEAR, "prn.howto"));
        tickets.add(ticket(FAR, "prn.howto"));
        tickets.add(ticket(NEAR, "sec.student-data"));
        tickets.forEach(ticket -> files.add(file(ticket)));
        lists.add(Thing.called("id", home.list(person(OTHER))));
        for (Asking one : everyone) {
            here.put(one.person(), Belongings.of(home, one.person()));
            there.put(one.person(), Belongings.of(abroad, one.person()));
        }
        common.put("recurrences", recurrences());
        common.put("imports", things(abroad.job(), home.job()));
        common.put("directory/sites", things(OVERSEAS, NEAR));
        common.put("dead-letters", letters());
    }

    private Thing ticket(String site, String leaf) {
        return Thing.called("ticket", home.ticket(person(OTHER), site, leaf));
    }

    private Thing file(Thing ticket) {
        return Belongings.file(home, person(OTHER), ticket);
    }

    private Things recurrences() {
        return things(
                OnTheBoard.put(board, MatrixContract.ABROAD, "site", NEAR),
                OnTheBoard.put(board, MatrixContract.HOME, "site", NEAR),
                OnTheBoard.put(board, MatrixContract.HOME, "site", FAR),
                OnTheBoard.put(board, MatrixContract.HOME, "district", "*"),
                OnTheBoard.hidden(board, MatrixContract.HOME));
    }

    private Things letters() {
        return new LetterThings(requests, "support").send(Topic.RECURRENCES.published());
    }

    private static Things things(String abroad, String... home) {
        return Things.of(
                Thing.called("id", abroad),
                Stream.of(home).map(id -> Thing.called("id", id)).toArray(Thing[]::new));
    }

    @Override
    public Things things(String endpoint, Asking asking) {
        String path = endpoint.replaceFirst("^[A-Z]+ /api/support/", "");
        Belongings own = Objects.requireNonNull(here.get(asking.person()));
        Belongings foreign = Objects.requireNonNull(there.get(asking.person()));
        if (MAKING.contains(endpoint) || endpoint.startsWith("PUT /api/support/directory")) {
            return Things.NONE;
        }
        if (path.endsWith("/attachments/{id}")) {
            return with(own.file(), endpoint.startsWith("DELETE") ? anew() : files, foreign.file());
        }
        if (path.startsWith("tickets")) {
            return with(own.ticket(), tickets, foreign.ticket());
        }
        if (path.startsWith("ticket-lists")) {
            return with(own.list(), lists, foreign.list());
        }
        if (path.startsWith("directory/people")) {
            return things(
                    person(OVERSEAS), asking.person(), person(NEAR), person(FAR), person(OTHER));
        }
        return common.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Things.NONE);
    }

    /** What is taken away is there for one question only. */
    private List<Thing> anew() {
        return tickets.stream().map(this::file).toList();
    }

    private static Things with(Thing own, List<Thing> others, Thing abroad) {
        return Things.of(
                abroad, Stream.concat(Stream.of(own), others.stream()).toArray(Thing[]::new));
    }

    @Override
    public Map<String, String> variables(String endpoint) {
        return NAMED.entrySet().stream()
                .filter(named -> endpoint.contains("{" + named.getKey() + "}"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public @Nullable String body(String endpoint, Thing thing) {
        if (endpoint.equals(MANY)) {
            return "{\"tickets\":[{\"id\":\"%s\",\"version\":9999}],\"leaf\":\"prn.hardware\"}"
                    .formatted(thing.mark());
        }
        return switch (endpoint) {
            case "POST /api/support/imports" -> Clerk.NO_TICKETS;
            case "POST /api/support/tickets/{ticket}/attachments" -> Clerk.FILE;
            default -> null;
        };
    }

    @Override
    public List<String> queries(String endpoint, Asking asking) {
        return switch (endpoint) {
            case "GET /api/support/tickets", "GET /api/support/tickets.csv" -> SEARCHES;
            case "GET /api/support/recurrences" -> List.of("", "?living=any&limit=200");
            default -> List.of("");
        };
    }

    @Override
    public Sign sign(String endpoint, Thing thing, Told answer) {
        if (!endpoint.equals(MANY) || answer.status() != 200) {
            return Sign.ofStatus(answer.status());
        }
        return switch (answer.json().path("items").path(0).path("outcome").asString("")) {
            case "not-found" -> Sign.ABSENT;
            case "refused" -> Sign.REFUSED;
            default -> Sign.IN;
        };
    }
}
