package org.trivium.chaos.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.trivium.chaos.ledger.Entry.Outcome;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for the versions of suggestions, and who decided them, on the topics of the desks. */
final class DecisionEvents {

    private final Map<String, List<ReceivedEvent>> topics;
    private final Map<String, Decided> suggestions;

    /** Events by suggestion and version; the same one again is not counted. */
    private final Map<String, Map<String, ReceivedEvent>> byVersion = new HashMap<>();

    /**
     * @param topics events by service
     * @param suggestions by id
     */
    DecisionEvents(Map<String, List<ReceivedEvent>> topics, Map<String, Decided> suggestions) {
        this.topics = topics;
        this.suggestions = suggestions;
        topics.forEach(
                (service, events) ->
                        events.forEach(
                                event ->
                                        byVersion
                                                .computeIfAbsent(
                                                        key(
                                                                service,
                                                                event.subject(),
                                                                event.sequence()),
                                                        _ -> new HashMap<>())
                                                .put(event.id(), event)));
    }

    /**
     * Looks at all of them.
     *
     * @param entries decisions that were not refused
     */
    List<Account> accounts(List<Entry> entries) {
        List<Entry> acknowledged =
                entries.stream().filter(entry -> entry.is(Outcome.ACKNOWLEDGED)).toList();
        return List.of(told(acknowledged), complete(), truthful(entries));
    }

    private Account told(List<Entry> acknowledged) {
        Account account =
                new Account("an acknowledged decision is, once, the event of its version");
        for (Entry entry : acknowledged) {
            Decided one = suggestions.get(entry.subject());
            List<ReceivedEvent> found = one == null ? List.of() : events(one, entry.version());
            account.check(
                    one != null && found.size() == 1 && tells(found.getFirst(), one, entry),
                    "%s: %s".formatted(entry, found));
        }
        return account;
    }

    /** What has ended stays withdrawn to others until somebody says yes or no. */
    private static boolean tells(ReceivedEvent event, Decided one, Entry entry) {
        String verb = entry.act() == Act.TAKEN_BACK ? "reopened" : entry.act().happened();
        JsonNode data = data(event);
        boolean said =
                event.type().equals(type(one, verb))
                        && by(data).equals(entry.person())
                        && said(data).equals(entry.number());
        boolean quiet = entry.act() == Act.SNOOZED || entry.act() == Act.TAKEN_BACK;
        return event.district().equals(entry.district())
                && (said || (quiet && event.type().equals(type(one, "withdrawn"))));
    }

    private Account complete() {
        Account account = new Account("a version of a suggestion is one event of its topic");
        for (Decided one : suggestions.values()) {
            LongStream.rangeClosed(1, one.version())
                    .forEach(
                            version ->
                                    account.check(
                                            events(one, version).size() == 1,
                                            "%s %s/%d: %s"
                                                    .formatted(
                                                            one.service(),
                                                            one.id(),
                                                            version,
                                                            events(one, version))));
        }
        return account;
    }

    private Account truthful(List<Entry> entries) {
        Account account =
                new Account(
                        "an event of a suggestion is in order, and tells no decision that was refused");
        Set<String> decided = new HashSet<>();
        entries.forEach(
                entry ->
                        decided.add(
                                entry.subject() + "/" + entry.version() + " " + entry.person()));
        topics.forEach(
                (service, events) -> {
                    Map<String, Long> last = new HashMap<>();
                    Set<String> seen = new HashSet<>();
                    for (ReceivedEvent event : events) {
                        long before = last.getOrDefault(event.subject(), 0L);
                        boolean inOrder = !seen.add(event.id()) || event.sequence() == before + 1;
                        last.merge(event.subject(), event.sequence(), Math::max);
                        String by = by(data(event));
                        account.check(
                                inOrder
                                        && isOf(service, event)
                                        && (by.isEmpty()
                                                || decided.contains(
                                                        event.subject()
                                                                + "/"
                                                                + event.sequence()
                                                                + " "
                                                                + by)),
                                "%s of %s, after version %d".formatted(event, service, before));
                    }
                });
        return account;
    }

    private boolean isOf(String service, ReceivedEvent event) {
        Decided one = suggestions.get(event.subject());
        return one != null
                && one.service().equals(service)
                && one.district().equals(event.district())
                && event.sequence() <= one.version();
    }

    private List<ReceivedEvent> events(Decided one, long version) {
        return new ArrayList<>(
                byVersion.getOrDefault(key(one.service(), one.id(), version), Map.of()).values());
    }

    private static String type(Decided one, String verb) {
        return "trivium.%s.suggestion-%s.v1".formatted(one.service(), verb);
    }

    private static String key(String service, String suggestion, long version) {
        return "%s %s/%d".formatted(service, suggestion, version);
    }

    private static JsonNode data(ReceivedEvent event) {
        return JsonMapper.shared().readTree(event.value());
    }

    private static String by(JsonNode data) {
        return data.path("by").asString("");
    }

    /** The reason of a no, the day of what was put off; a reopening's reason is nobody's word. */
    private static String said(JsonNode data) {
        String until = data.path("until").asString("");
        String reason = data.path("reason").asString("");
        return until + (reason.equals("taken-back") ? "" : reason);
    }
}
