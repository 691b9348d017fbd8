package org.trivium.chaos.ledger;

import java.io.PrintStream;
import java.util.List;

/** What was promised beside what is. */
public record Balance(List<String> facts, List<Account> accounts) {

    public boolean balances() {
        return accounts.stream().allMatch(Account::balances);
    }

    public void print(PrintStream out) {
        out.printf("%nLedger%n");
        facts.forEach(fact -> out.println("  " + fact));
        accounts.stream().flatMap(account -> account.lines().stream()).forEach(out::println);
        long wrong = accounts.stream().filter(account -> !account.balances()).count();
        out.println(
                wrong == 0
                        ? "The ledger balances."
                        : "The ledger does NOT balance: %d of %d claims do not hold."
                                .formatted(wrong, accounts.size()));
    }
}
