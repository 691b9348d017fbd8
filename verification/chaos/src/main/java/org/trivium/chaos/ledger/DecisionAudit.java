package org.trivium.chaos.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivium.chaos.ledger.Entry.Outcome;
import org.trivium.events.Topic;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;

/** Compares what coordinators were told with the books of the desks and with their topics. */
public final class DecisionAudit {

    private static final Set<String> STANDING = Set.of("accepted", "dismissed", "snoozed");

    private final Map<String, List<Entry>> entries;
    private final Map<String, Decided> suggestions = new HashMap<>();

    public DecisionAudit(List<Entry> entries, List<Decided> suggestions) {
        this.entries =
                entries.stream()
                        .filter(entry -> entry.act().decides())
                        .collect(Collectors.groupingBy(Entry::subject));
        suggestions.forEach(one -> this.suggestions.put(one.id(), one));
    }

    /**
     * Looks at every decision, every suggestion and every event.
     *
     * @param log gives what stands on a topic, in its order
     */
    public List<Account> accounts(Function<Topic, List<ReceivedEvent>> log) {
        Map<String, List<ReceivedEvent>> topics =
                Map.of(
                        "pd", log.apply(Topic.PD_SUGGESTIONS),
                        "planning", log.apply(Topic.PLANNING_SUGGESTIONS));
        List<Account> accounts = new ArrayList<>(List.of(kept(), refusals(), standing(), known()));
        accounts.addAll(new DecisionEvents(topics, suggestions).accounts(made().toList()));
        return accounts;
    }

    /** How much there was to look at. */
    public String summary() {
        return "%d decisions were made on %d of %d suggestions."
                .formatted(made().count(), decided().size(), suggestions.size());
    }

    /** Ids of suggestions on which somebody has decided, or may have. */
    public Set<String> decided() {
        return made().map(Entry::subject).collect(Collectors.toSet());
    }

    private Account kept() {
        Account account =
                new Account("an acknowledged decision is on its desk's books, once, in its place");
        entries.forEach(
                (id, all) -> {
                    List<Entry> told = only(all, Outcome.ACKNOWLEDGED);
                    account.check(
                            told.stream().map(Entry::version).distinct().count() == told.size(),
                            "two have won: %s".formatted(told));
                    List<String> left = new ArrayList<>(lines(id));
                    for (Entry entry : told) {
                        int place = left.indexOf(line(entry));
                        account.check(place >= 0, "%s: %s".formatted(entry, left));
                        left.subList(0, place + 1).clear();
                    }
                });
        return account;
    }

    /** What nobody was told of is there only if somebody never had an answer. */
    private Account refusals() {
        Account account =
                new Account("what was refused has decided nothing, and nobody else has decided");
        for (Decided one : suggestions.values()) {
            List<Entry> all = entries.getOrDefault(one.id(), List.of());
            List<String> surplus = new ArrayList<>(lines(one.id()));
            only(all, Outcome.ACKNOWLEDGED).forEach(entry -> surplus.remove(line(entry)));
            only(all, Outcome.UNKNOWN).forEach(entry -> surplus.remove(line(entry)));
            account.check(
                    surplus.isEmpty(),
                    "%s %s holds %s, of which nobody was told; refused: %s"
                            .formatted(
                                    one.service(), one.id(), surplus, only(all, Outcome.REFUSED)));
        }
        return account;
    }

    private Account standing() {
        Account account =
                new Account("a suggestion stands where the last deed left it: undecided, if none");
        for (Decided one : suggestions.values()) {
            String last = one.deeds().isEmpty() ? "" : what(one.deeds().getLast(), "deed");
            String decision = what(one.shown().path("decision"), "decided");
            account.check(decision.equals(last), "%s, last: %s".formatted(one.shown(), last));
        }
        return account;
    }

    private static String what(JsonNode decision, String field) {
        String what = text(decision, field);
        return STANDING.contains(what) ? what + " by " + text(decision, "by") : "";
    }

    private Account known() {
        Account account = new Account("a desk knows what the other's suggestion has become");
        for (Decided one : suggestions.values()) {
            for (JsonNode link : one.shown().path("linked")) {
                Decided other = suggestions.get(text(link, "suggestion"));
                account.check(
                        other != null
                                && other.district().equals(one.district())
                                && other.state().equals(text(link, "state")),
                        "%s shows %s, which is %s".formatted(one.id(), link, other));
            }
        }
        return account;
    }

    private List<String> lines(String id) {
        Decided one = suggestions.get(id);
        return one == null
                ? List.of()
                : one.byPeople().stream().map(deed -> line(one.district(), deed)).toList();
    }

    private static String line(String district, JsonNode deed) {
        return String.join(
                " ",
                district,
                text(deed, "deed"),
                text(deed, "by"),
                text(deed, "reason") + text(deed, "until"),
                text(deed, "remark"));
    }

    private static String line(Entry entry) {
        return String.join(
                " ",
                entry.district(),
                entry.act().happened(),
                entry.person(),
                entry.number(),
                entry.token());
    }

    private Stream<Entry> made() {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.is(Outcome.REFUSED));
    }

    private static List<Entry> only(List<Entry> entries, Outcome outcome) {
        return entries.stream()
                .filter(entry -> entry.is(outcome))
                .sorted(Comparator.comparingLong(Entry::version))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
