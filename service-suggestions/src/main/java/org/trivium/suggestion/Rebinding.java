package org.trivium.suggestion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the suggestion of a recurrence that comes back under a new id because history is told anew.
 *
 * <p>A place has one living recurrence of a flavour at a time, so a new one that emerged before the
 * last word about an old one is the past told again. Of several the one made for the nearest day is
 * meant; should a nearer one follow, it is handed on, so that a history with an older beginning
 * does not shift every decision by one.
 */
final class Rebinding {

    private Rebinding() {}

    static Optional<Suggestion> find(List<Suggestion> samePlace, News.Told told) {
        LocalDate opened = told.opened();
        return samePlace.stream()
                .filter(s -> toldAgain(s.evidence(), opened) || nearer(s, opened))
                .min(
                        Comparator.comparingLong((Suggestion s) -> distance(s.anchor(), opened))
                                .thenComparing(Suggestion::id));
    }

    private static boolean toldAgain(Evidence evidence, LocalDate opened) {
        Ending ending = evidence.ending();
        boolean restarted = evidence.ended() && ending != null && ending.isRestart();
        return restarted || !evidence.day().isBefore(opened);
    }

    private static boolean nearer(Suggestion suggestion, LocalDate opened) {
        Evidence evidence = suggestion.evidence();
        return evidence.ended()
                && distance(suggestion.anchor(), opened)
                        < distance(suggestion.anchor(), evidence.opened());
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
