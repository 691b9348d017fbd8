package org.trivium.suggestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a suggestion, in order, and the rounds that a relapse has brought to an end.
 */
public record History(List<Act> acts, List<Round> rounds) {

    static final History NONE = new History(List.of(), List.of());

    public History {
        acts = List.copyOf(acts);
        rounds = List.copyOf(rounds);
    }

    /** Number of the round that the suggestion is in. */
    public int round() {
        return rounds.size() + 1;
    }

    /** What was done last. */
    public Optional<Act> last() {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.getLast());
    }

    /** What brought the suggestion to that version, if it was a deed. */
    Optional<Act> to(long version) {
        return acts.stream().filter(act -> act.version() == version).findFirst();
    }

    History with(Act act) {
        return new History(and(acts, act), rounds);
    }

    /** The same after a relapse: the round is over, and the next one begins. */
    History after(Round over, long version, Instant at) {
        Act relapse = Act.byItself(version, over.number() + 1, Deed.RELAPSED, at);
        return new History(and(acts, relapse), and(rounds, over));
    }

    /** All rounds in order, as the ledger counts them. */
    List<Case> cases(Instant suggested, Decision current) {
        List<Case> cases = new ArrayList<>();
        for (int number = 1; number <= round(); number++) {
            Decision stands = number < round() ? rounds.get(number - 1).decision() : current;
            cases.add(new Case(opened(number, suggested), stands, firstVerdict(number)));
        }
        return cases;
    }

    private Instant opened(int number, Instant suggested) {
        return number == 1
                ? suggested
                : acts.stream()
                        .filter(act -> act.round() == number)
                        .findFirst()
                        .map(Act::at)
                        .orElse(suggested);
    }

    private @Nullable Instant firstVerdict(int number) {
        return acts.stream()
                .filter(act -> act.round() == number && act.deed().isVerdict())
                .findFirst()
                .map(Act::at)
                .orElse(null);
    }

    private static <T> List<T> and(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
