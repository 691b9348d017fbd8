package org.trivium.chaos.ledger;

import java.util.ArrayList;
import java.util.List;

/** One line of the balance: a claim, how often it was looked at, and where it does not hold. */
public final class Account {

    private static final int SHOWN = 5;

    private final String claim;
    private final List<String> wrong = new ArrayList<>();
    private long checked;

    public Account(String claim) {
        this.claim = claim;
    }

    /** Looks at one case; {@code what} names it when the claim does not hold there. */
    public void check(boolean holds, String what) {
        checked++;
        if (!holds) {
            wrong.add(what);
        }
    }

    public boolean balances() {
        return wrong.isEmpty();
    }

    /** The claim and what became of it, with the first cases that are wrong. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%-5s %7d  %s".formatted(balances() ? "ok" : "WRONG", checked, claim)
                        + (balances() ? "" : ": not so in %d".formatted(wrong.size())));
        wrong.stream().limit(SHOWN).map(what -> "               " + what).forEach(lines::add);
        return lines;
    }
}
