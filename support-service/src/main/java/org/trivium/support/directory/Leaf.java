package org.trivium.support.directory;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the category tree; once known it can be retired, never deleted.
 *
 * @param kinds prior shares of the six root causes, in the order of {@link Kind}
 * @param defaultBranch targets joined by {@code +}, or {@code NONE}
 * @param restricted its tickets concern single people and leave the service as counts only
 * @param priorRate tickets per person and standard school day; absent when nobody has said
 * @param priorStart factor of the first week of school
 * @param imported true when an import met it first and nobody has described it since
 */
public record Leaf(
        String code,
        String group,
        String label,
        List<Double> kinds,
        String defaultBranch,
        boolean restricted,
        @Nullable Double priorRate,
        double priorStart,
        boolean imported,
        boolean retired) {

    /** The leaf of tickets that nobody has categorised; every tree has it. */
    public static final String UNKNOWN = "unknown";

    /** Shares that favour no root cause. */
    public static final List<Double> NEUTRAL_KINDS = Collections.nCopies(6, 1.0 / 6);

    /** Where a leaf leads of which nothing is known. */
    public static final String NEUTRAL_BRANCH = "PD+PLAN";

    /** Factor of the first week of school where nobody has said another. */
    public static final double USUAL_START = 2.0;

    public Leaf {
        kinds = List.copyOf(kinds);
    }

    static Leaf imported(Newcomers.NewLeaf met) {
        return neutral(met.code(), met.group(), met.label(), true);
    }

    static Leaf unknown() {
        return neutral(UNKNOWN, "Not categorised", "Not categorised yet", false);
    }

    /** A leaf of which only the code is known. */
    public static Leaf neutral(String code) {
        return neutral(code, "", "", false);
    }

    private static Leaf neutral(String code, String group, String label, boolean imported) {
        return new Leaf(
                code,
                group,
                label,
                NEUTRAL_KINDS,
                NEUTRAL_BRANCH,
                false,
                null,
                USUAL_START,
                imported,
                false);
    }

    /** The most likely root cause before any is confirmed; the first of equals. */
    public Kind leadingKind() {
        return List.of(Kind.values()).get(kinds.indexOf(Collections.max(kinds)));
    }
}
