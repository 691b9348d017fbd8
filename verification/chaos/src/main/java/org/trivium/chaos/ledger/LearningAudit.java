package org.trivium.chaos.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares what was learnt under fire with what others learn from the same log in peace. */
public final class LearningAudit {

    /** Fewer would show too little. */
    private static final int LEAST = 20;

    private final List<Learnt> underFire;
    private final List<Learnt> inPeace;
    private final Set<String> decided;

    /**
     * @param decided ids of suggestions on which people decided: what they said cannot be learnt
     */
    public LearningAudit(List<Learnt> underFire, List<Learnt> inPeace, Set<String> decided) {
        this.decided = Set.copyOf(decided);
        this.underFire = underFire;
        this.inPeace = inPeace;
    }

    public List<Account> accounts() {
        return List.of(enough(), told(), board(), suggestions());
    }

    private Account enough() {
        Account account = new Account("there are %d recurrences and suggestions".formatted(LEAST));
        long recurrences = underFire.stream().mapToLong(l -> l.board().size()).sum();
        long suggestions = underFire.stream().mapToLong(l -> l.suggestions().size()).sum();
        account.check(recurrences >= LEAST, "%d recurrences".formatted(recurrences));
        account.check(suggestions >= LEAST, "%d suggestions".formatted(suggestions));
        return account;
    }

    /** Written exactly once, so the order and the count are those of the other, too. */
    private Account told() {
        Account account = new Account("an event of a recurrence is that of a fresh detector");
        for (int i = 0; i < underFire.size(); i++) {
            List<String> ours = underFire.get(i).told();
            List<String> theirs = inPeace.get(i).told();
            for (int n = 0; n < Math.max(ours.size(), theirs.size()); n++) {
                String own = n < ours.size() ? ours.get(n) : "none";
                String other = n < theirs.size() ? theirs.get(n) : "none";
                account.check(own.equals(other), "%s, fresh: %s".formatted(own, other));
            }
        }
        return account;
    }

    private Account board() {
        Account account = new Account("a recurrence on the board is that of a fresh service");
        for (int i = 0; i < underFire.size(); i++) {
            same(account, underFire.get(i).board(), inPeace.get(i).board());
        }
        return account;
    }

    private Account suggestions() {
        Account account =
                new Account(
                        "a suggestion is, but for what people decided, that of a fresh service");
        for (int i = 0; i < underFire.size(); i++) {
            same(
                    account,
                    Undecided.all(underFire.get(i).suggestions(), decided),
                    Undecided.all(inPeace.get(i).suggestions(), decided));
        }
        return account;
    }

    private static void same(
            Account account, Map<String, JsonNode> ours, Map<String, JsonNode> theirs) {
        TreeSet<String> ids = new TreeSet<>(ours.keySet());
        ids.addAll(theirs.keySet());
        for (String id : ids) {
            JsonNode own = ours.get(id);
            JsonNode other = theirs.get(id);
            account.check(
                    own != null && own.equals(other),
                    "%s: %s, fresh: %s".formatted(id, own, other));
        }
    }
}
