package org.trivium.support.detection;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a leaf beforehand, and what people's decisions have taught (sections 10, 7).
 *
 * @param priorRate tickets per person and standard school day; null makes the leaf neutral
 * @param kinds six shares in the order of {@link Kind}
 * @param defaultBranch {@code NONE}, or targets joined with {@code +}
 * @param shift added to the thresholds' logarithm
 * @param effect share of tickets that a remedy avoids
 * @param minutes minutes of work on a ticket
 */
public record LeafPriors(
        String leaf,
        @Nullable Double priorRate,
        double priorStart,
        List<Double> kinds,
        String defaultBranch,
        boolean restricted,
        double shift,
        double effect,
        double minutes) {

    /** Default branch of a leaf that nobody has described. */
    public static final String UNDESCRIBED = "PD+PLAN";

    public LeafPriors {
        kinds = List.copyOf(kinds);
        if (kinds.size() != Kind.ALL.size()) {
            throw new IllegalArgumentException(
                    "leaf %s needs six shares of kinds, not %d".formatted(leaf, kinds.size()));
        }
        Target.parse(defaultBranch);
    }

    /** The neutral priors of a leaf that nobody has described. */
    public static LeafPriors undescribed(String leaf) {
        return new LeafPriors(
                leaf,
                null,
                Parameters.START_DEFAULT,
                evenKinds(),
                UNDESCRIBED,
                false,
                0.0,
                Parameters.PD_EFFECT,
                Parameters.MINUTES);
    }

    /** Equal shares of all kinds. */
    public static List<Double> evenKinds() {
        return Collections.nCopies(Kind.ALL.size(), 1.0 / 6.0);
    }

    double rate() {
        return priorRate == null ? Parameters.RATE_DEFAULT : priorRate;
    }

    double boundedShift() {
        return Math.min(Parameters.SHIFT_MAX, Math.max(-Parameters.SHIFT_MAX, shift));
    }
}
