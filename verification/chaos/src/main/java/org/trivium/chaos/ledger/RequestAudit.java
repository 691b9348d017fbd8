package org.trivium.chaos.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.trivium.chaos.ledger.Entry.Outcome;
import tools.jackson.databind.JsonNode;

/** Compares what clients were told with what the districts hold. */
public final class RequestAudit {

    private final List<Entry> entries;
    private final Map<String, Holdings> districts = new HashMap<>();

    public RequestAudit(List<Entry> entries, List<Holdings> holdings) {
        this.entries = entries.stream().filter(entry -> !entry.act().decides()).toList();
        holdings.forEach(held -> districts.put(held.district(), held));
    }

    public List<Account> accounts() {
        return List.of(filings(), changes(), nothingElse(), refusals(), imports(), numbers());
    }

    private Account filings() {
        Account account = new Account("an acknowledged filing is one ticket, with that number");
        Map<String, List<JsonNode>> bySubject = new HashMap<>();
        for (Holdings held : districts.values()) {
            for (JsonNode ticket : held.tickets()) {
                String subject = held.district() + ticket.path("subject").asString("");
                bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(ticket);
            }
        }
        acknowledged(Act.FILED)
                .forEach(
                        entry -> {
                            List<JsonNode> found =
                                    bySubject.getOrDefault(
                                            entry.district() + entry.token(), List.of());
                            account.check(
                                    found.size() == 1
                                            && text(found.getFirst(), "id").equals(entry.subject())
                                            && text(found.getFirst(), "number")
                                                    .equals(entry.number()),
                                    "%s: %s".formatted(entry, found));
                        });
        return account;
    }

    private Account changes() {
        Account account = new Account("an acknowledged change is the fact of its version, once");
        Set<String> versions = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.is(Outcome.ACKNOWLEDGED))
                .filter(entry -> entry.act() != Act.IMPORTED)
                .forEach(
                        entry -> {
                            boolean own = versions.add(entry.subject() + "/" + entry.version());
                            List<JsonNode> facts =
                                    history(entry).stream()
                                            .filter(
                                                    f ->
                                                            f.path("version").asLong()
                                                                    == entry.version())
                                            .toList();
                            account.check(
                                    own && facts.size() == 1 && is(facts.getFirst(), entry),
                                    "%s: %s".formatted(entry, facts));
                        });
        return account;
    }

    private static boolean is(JsonNode fact, Entry entry) {
        boolean words =
                entry.token().isEmpty()
                        || entry.act() == Act.FILED
                        || text(fact, "text").equals(entry.token())
                        || text(fact, "to").equals(entry.token());
        return words
                && text(fact, "happened").equals(entry.act().happened())
                && text(fact, "by").equals(entry.person());
    }

    /** Changes that nobody was told of are allowed only where a client never had an answer. */
    private Account nothingElse() {
        Account account = new Account("a client's ticket has no other facts than those");
        Map<String, Long> told = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.is(Outcome.ACKNOWLEDGED) && entry.act() != Act.IMPORTED) {
                told.merge(entry.subject(), 1L, Long::sum);
            } else if (entry.is(Outcome.UNKNOWN)) {
                doubtful.add(entry.subject());
            }
        }
        acknowledged(Act.FILED)
                .filter(entry -> !doubtful.contains(entry.subject()))
                .forEach(
                        entry -> {
                            int facts = history(entry).size();
                            long acknowledged = told.getOrDefault(entry.subject(), 0L);
                            account.check(
                                    facts == acknowledged,
                                    "%s has %d facts, %d were acknowledged: %s"
                                            .formatted(
                                                    entry.number(),
                                                    facts,
                                                    acknowledged,
                                                    history(entry)));
                        });
        return account;
    }

    private Account refusals() {
        Account account = new Account("what was refused, or never answered, is there at most once");
        Map<String, Long> words = new HashMap<>();
        for (Holdings held : districts.values()) {
            held.tickets().forEach(ticket -> words.merge(text(ticket, "subject"), 1L, Long::sum));
            held.histories().values().stream()
                    .flatMap(List::stream)
                    .forEach(
                            fact -> {
                                words.merge(text(fact, "text"), 1L, Long::sum);
                                if (text(fact, "happened").equals("assigned")) {
                                    words.merge(text(fact, "to"), 1L, Long::sum);
                                }
                            });
        }
        entries.stream()
                .filter(entry -> !entry.is(Outcome.ACKNOWLEDGED) && !entry.token().isEmpty())
                .forEach(
                        entry -> {
                            long found = words.getOrDefault(entry.token(), 0L);
                            long most = entry.is(Outcome.REFUSED) ? 0 : 1;
                            account.check(
                                    found <= most, "%s is there %d times".formatted(entry, found));
                        });
        return account;
    }

    private Account imports() {
        Account account =
                new Account("an acknowledged import is done, all its lines accounted for");
        acknowledged(Act.IMPORTED)
                .forEach(
                        entry -> {
                            JsonNode job = district(entry).imports().get(entry.subject());
                            account.check(
                                    job != null
                                            && text(job, "state").equals("done")
                                            && text(job, "lines").equals(entry.number())
                                            && job.path("lines").asLong()
                                                    == job.path("imported").asLong()
                                                            + job.path("unchanged").asLong()
                                                            + job.path("rejected").asLong(),
                                    "%s: %s".formatted(entry, job));
                        });
        return account;
    }

    private Account numbers() {
        Account account =
                new Account("a district gives no ticket number, and takes no line, twice");
        for (Holdings held : districts.values()) {
            Set<String> seen = new HashSet<>();
            for (JsonNode ticket : held.tickets()) {
                account.check(seen.add(text(ticket, "number")), "twice: " + ticket);
                JsonNode external = ticket.path("external");
                if (external.isObject()) {
                    account.check(seen.add(external.toString()), "twice: " + ticket);
                }
            }
        }
        return account;
    }

    private Stream<Entry> acknowledged(Act act) {
        return entries.stream()
                .filter(entry -> entry.act() == act && entry.is(Outcome.ACKNOWLEDGED));
    }

    private List<JsonNode> history(Entry entry) {
        return district(entry).histories().getOrDefault(entry.subject(), List.of());
    }

    private Holdings district(Entry entry) {
        return Objects.requireNonNull(districts.get(entry.district()), entry.district());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
