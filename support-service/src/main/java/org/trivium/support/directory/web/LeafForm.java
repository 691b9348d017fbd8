package org.trivium.support.directory.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.Leaf;

/**
 * A leaf as it is described. What it leaves out stays as it is known, a restriction above all, and
 * is neutral for a new leaf.
 */
record LeafForm(
        @Nullable String code,
        String group,
        String label,
        @Nullable List<@Nullable Double> kinds,
        @Nullable String defaultBranch,
        @Nullable Boolean restricted,
        @Nullable Double priorRate,
        @Nullable Double priorStart,
        @Nullable Boolean retired) {

    private static final Pattern BRANCH = Pattern.compile("NONE|(PD|PLAN|DOC)(\\+(PD|PLAN|DOC))*");
    private static final double ROUNDING = 0.001;

    Leaf read(Form form, CategoryTree tree) {
        String key = form.key("code", code);
        Leaf known = tree.leaf(key).orElseGet(() -> Leaf.neutral(key));
        String branch = Objects.requireNonNullElse(defaultBranch, known.defaultBranch());
        form.check(
                BRANCH.matcher(branch).matches(),
                "defaultBranch",
                "must be NONE, or PD, PLAN and DOC joined by +");
        form.check(priorRate == null || priorRate > 0, "priorRate", "must be above 0");
        form.check(priorStart == null || priorStart > 0, "priorStart", "must be above 0");
        boolean gone = Objects.requireNonNullElse(retired, known.retired());
        form.check(
                !gone || !key.equals(Leaf.UNKNOWN),
                "retired",
                "must be false: tickets that nobody has categorised need this leaf");
        return new Leaf(
                key,
                form.text("group", group),
                form.text("label", label),
                kinds == null ? known.kinds() : shares(form, kinds),
                branch,
                Objects.requireNonNullElse(restricted, known.restricted()),
                priorRate == null ? known.priorRate() : priorRate,
                Objects.requireNonNullElse(priorStart, known.priorStart()),
                false,
                gone);
    }

    LeafForm withCode(String other) {
        return new LeafForm(
                other,
                group,
                label,
                kinds,
                defaultBranch,
                restricted,
                priorRate,
                priorStart,
                retired);
    }

    private static List<Double> shares(Form form, List<@Nullable Double> kinds) {
        List<Double> shares = kinds.stream().filter(Objects::nonNull).toList();
        boolean right =
                kinds.size() == Leaf.NEUTRAL_KINDS.size()
                        && shares.size() == kinds.size()
                        && shares.stream().allMatch(share -> share >= 0 && share <= 1)
                        && Math.abs(shares.stream().mapToDouble(Double::doubleValue).sum() - 1)
                                < ROUNDING;
        form.check(
                right,
                "kinds",
                "must be six shares that add up to 1: knowledge-gap, equipment, infrastructure, software, access, request");
        return right ? shares : Leaf.NEUTRAL_KINDS;
    }
}
