package org.trivium.suggestion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says why a branch was taken and what speaks against it. */
final class Causes {

    private static final int FEW = 5;
    private static final double A_THIRD = 1.0 / 3;

    private Causes() {}

    static String branch(Figures figures) {
        if (figures.model() != null) {
            return "One model (%s) accounts for most of it.".formatted(figures.model());
        }
        if (Math.round(figures.confirmed()) == 0) {
            return "No cause has been confirmed yet; this is what this category usually means.";
        }
        Set<Target> targets = EnumSet.noneOf(Target.class);
        targets.addAll(figures.targets());
        List<String> parts = new ArrayList<>();
        for (Target target : targets) {
            String share = Wording.percent(figures.kinds().answeredBy(target, targets));
            parts.add(
                    parts.isEmpty()
                            ? "%s of the confirmed causes %s".formatted(share, answered(target))
                            : "%s %s".formatted(share, answered(target)));
        }
        return parts.isEmpty()
                ? "The confirmed causes no longer ask for this."
                : String.join(", ", parts) + ".";
    }

    private static String answered(Target target) {
        return switch (target) {
            case PD -> "were 'did not know how'";
            case PLAN -> "were faults of equipment, network, software or access";
            case DOC -> "can be solved with a page";
        };
    }

    static List<String> against(Place place, Evidence evidence) {
        Figures figures = evidence.figures();
        List<String> against = new ArrayList<>();
        if (Math.round(figures.confirmed()) > 0) {
            double other = 1 - figures.kinds().answeredBy(figures.targets());
            against.add("Against it: %s had another cause.".formatted(Wording.percent(other)));
        }
        if (figures.confirmed() < FEW) {
            against.add(
                    "Based on %s."
                            .formatted(
                                    Wording.some(
                                            Math.round(figures.confirmed()),
                                            "confirmed ticket",
                                            "confirmed tickets")));
        }
        if (evidence.early(place.flavour())) {
            against.add("About four in ten signals this weak turn out to be chance.");
        }
        if (place.scope() != Scope.SITE) {
            oneSite(figures, against);
        }
        if (evidence.phase() == Phase.WATCH) {
            against.add("Tickets are falling again.");
        }
        return against;
    }

    /** Counts of sites are not capped, so their sum may exceed the recurrence's own count. */
    private static void oneSite(Figures figures, List<String> against) {
        if (figures.sites().isEmpty()) {
            return;
        }
        int sum = figures.sites().stream().mapToInt(Tally::tickets).sum();
        Tally first = figures.sites().getFirst();
        double share = first.tickets() / (double) Math.max(sum, figures.count());
        if (share > A_THIRD) {
            against.add(
                    "One site (%s) has %s of the tickets."
                            .formatted(first.id(), Wording.percent(share)));
        }
    }
}
