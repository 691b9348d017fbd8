package org.trivium.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts suggestions for the ledger's summary. */
final class Scoring {

    private final LocalDate today;
    private final Scores all;
    private final Map<String, Scores> byLeaf = new TreeMap<>();
    private final Map<Target, Scores> byTarget = new TreeMap<>();

    Scoring(LocalDate today) {
        this.today = today;
        this.all = new Scores(null);
    }

    void add(Suggestion suggestion) {
        List<Scores> groups =
                List.of(
                        all,
                        byLeaf.computeIfAbsent(suggestion.place().leaf(), Scores::new),
                        byTarget.computeIfAbsent(
                                suggestion.target(), target -> new Scores(target.name())));
        groups.forEach(scores -> scores.add(suggestion, suggestion.standing(today)));
    }

    LedgerSummary summary() {
        return new LedgerSummary(
                all.score(),
                byLeaf.values().stream().map(Scores::score).toList(),
                byTarget.values().stream().map(Scores::score).toList());
    }
}
