package org.trivium.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what speaks against a suggestion, in words and numbers. */
final class CounterEvidence {

    private static final int FEW = 5;
    private static final double A_THIRD = 1.0 / 3;

    private CounterEvidence() {}

    static List<Against> of(Place place, Evidence evidence) {
        Figures figures = evidence.figures();
        List<Against> against = new ArrayList<>();
        against.add(otherCauses(figures));
        Stream.of(
                        few(figures),
                        chance(place, evidence),
                        oneSite(place, figures),
                        seenOnce(figures),
                        falling(evidence))
                .flatMap(Optional::stream)
                .forEach(against::add);
        return against;
    }

    /** Without a confirmed ticket the shares are what the category usually means. */
    private static Against otherCauses(Figures figures) {
        double other = 1 - figures.kinds().answeredBy(figures.targets());
        String words =
                Math.round(figures.confirmed()) > 0
                        ? "Against it: %s had another cause."
                        : "Against it: %s usually have another cause.";
        return against(Against.Reason.OTHER_CAUSES, other, words.formatted(Wording.percent(other)));
    }

    private static Optional<Against> few(Figures figures) {
        long tickets = Math.round(figures.confirmed());
        String words = Wording.some(tickets, "confirmed ticket", "confirmed tickets");
        return when(
                figures.confirmed() < FEW,
                against(
                        Against.Reason.FEW_CONFIRMED,
                        (double) tickets,
                        "Based on %s.".formatted(words)));
    }

    private static Optional<Against> chance(Place place, Evidence evidence) {
        return when(
                evidence.early(place.flavour()),
                against(
                        Against.Reason.COULD_BE_CHANCE,
                        evidence.figures().level(),
                        "About four in ten signals this weak turn out to be chance."));
    }

    /** Counts of sites are not capped, so their sum may exceed the recurrence's own count. */
    private static Optional<Against> oneSite(Place place, Figures figures) {
        if (place.scope() == Scope.SITE || figures.sites().isEmpty()) {
            return Optional.empty();
        }
        int sum = figures.sites().stream().mapToInt(Tally::tickets).sum();
        Tally first = figures.sites().getFirst();
        double share = first.tickets() / (double) Math.max(sum, figures.count());
        String words =
                "One site (%s) has %s of the tickets."
                        .formatted(first.id(), Wording.percent(share));
        return when(
                share > A_THIRD, new Against(Against.Reason.ONE_SITE, share, first.id(), words));
    }

    private static Optional<Against> seenOnce(Figures figures) {
        return when(
                figures.seasonYears() != null && figures.seasonYears() == 1,
                against(
                        Against.Reason.SEEN_ONCE,
                        1,
                        "This part of the school year has been seen only once."));
    }

    private static Optional<Against> falling(Evidence evidence) {
        return when(
                evidence.phase() == Phase.WATCH,
                against(Against.Reason.FALLING, Phase.QUIET_DAYS, "Tickets are falling again."));
    }

    private static Against against(Against.Reason reason, double value, String sentence) {
        return new Against(reason, value, null, sentence);
    }

    private static Optional<Against> when(boolean holds, Against against) {
        return holds ? Optional.of(against) : Optional.empty();
    }
}
