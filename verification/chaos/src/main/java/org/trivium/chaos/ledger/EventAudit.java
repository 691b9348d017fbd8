package org.trivium.chaos.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.trivium.events.Topic;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;

/** Compares what the districts hold with what the topics tell of it. */
public final class EventAudit {

    private static final String TICKET = "trivium.support.ticket-";

    /** Happens inside the desk only. */
    private static final Set<String> UNTOLD = Set.of("started", "waiting", "commented");

    private final Map<String, Set<String>> facts = new HashMap<>();
    private final Map<String, Set<String>> open = new HashMap<>();
    private long repeated;

    /**
     * @param restricted leaves whose facts are told to the detector alone
     */
    public EventAudit(List<Holdings> holdings, Set<String> restricted) {
        for (Holdings held : holdings) {
            Set<String> all = facts.computeIfAbsent(held.district(), _ -> new HashSet<>());
            Set<String> forAll = open.computeIfAbsent(held.district(), _ -> new HashSet<>());
            held.histories()
                    .forEach(
                            (ticket, history) -> {
                                List<String> told = told(ticket, history);
                                all.addAll(told);
                                if (history.stream().noneMatch(f -> isOn(f, restricted))) {
                                    forAll.addAll(told);
                                }
                            });
        }
    }

    /**
     * Looks at every fact and every event.
     *
     * @param log gives what stands on a topic, in its order
     */
    public List<Account> accounts(Function<Topic, List<ReceivedEvent>> log) {
        List<ReceivedEvent> detection = ofTickets(log.apply(Topic.DETECTION));
        List<ReceivedEvent> tickets = ofTickets(log.apply(Topic.TICKETS));
        return List.of(
                complete(Topic.DETECTION, detection, facts),
                complete(Topic.TICKETS, tickets, open),
                truthful(List.of(detection, tickets)));
    }

    /** How many events came more than once, which is allowed. */
    public long repeated() {
        return repeated;
    }

    private static Account complete(
            Topic topic, List<ReceivedEvent> events, Map<String, Set<String>> wanted) {
        Account account =
                new Account("a fact of a ticket stands on %s".formatted(topic.published()));
        Set<String> found = new HashSet<>();
        events.forEach(event -> found.add(event.district() + line(event)));
        wanted.forEach(
                (district, lines) ->
                        lines.forEach(
                                line -> account.check(found.contains(district + line), line)));
        return account;
    }

    private Account truthful(List<List<ReceivedEvent>> topics) {
        Account account =
                new Account(
                        "an event tells a fact of its own district, and no ticket's in disorder");
        for (List<ReceivedEvent> events : topics) {
            Map<String, Long> last = new HashMap<>();
            Set<String> seen = new HashSet<>();
            for (ReceivedEvent event : events) {
                boolean first = seen.add(line(event));
                long before = last.getOrDefault(event.subject(), 0L);
                repeated += first ? 0 : 1;
                last.merge(event.subject(), event.sequence(), Math::max);
                account.check(
                        facts.getOrDefault(event.district(), Set.of()).contains(line(event))
                                && (!first || event.sequence() > before),
                        "%s of %s, after version %d"
                                .formatted(line(event), event.district(), before));
            }
        }
        return account;
    }

    private static List<ReceivedEvent> ofTickets(List<ReceivedEvent> events) {
        return events.stream().filter(event -> event.type().startsWith(TICKET)).toList();
    }

    private static List<String> told(String ticket, List<JsonNode> history) {
        return history.stream()
                .filter(fact -> !UNTOLD.contains(fact.path("happened").asString("")))
                .map(fact -> line(ticket, fact))
                .toList();
    }

    private static String line(String ticket, JsonNode fact) {
        String happened = fact.path("happened").asString("");
        return "%s/%d %s%s.v1"
                .formatted(
                        ticket,
                        fact.path("version").asLong(),
                        TICKET,
                        happened.equals("filed") ? "opened" : happened);
    }

    private static String line(ReceivedEvent event) {
        return "%s/%d %s".formatted(event.subject(), event.sequence(), event.type());
    }

    private static boolean isOn(JsonNode fact, Set<String> leaves) {
        return leaves.contains(fact.path("from").asString(""))
                || leaves.contains(fact.path("to").asString(""));
    }
}
