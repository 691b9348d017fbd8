package org.trivium.suggestion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says why a branch was taken. */
final class Causes {

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
}
