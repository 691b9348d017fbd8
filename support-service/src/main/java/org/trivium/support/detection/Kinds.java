package org.trivium.support.detection;

import java.util.Optional;

/** What the tickets of a key turned out to be (section 12). */
final class Kinds {

    private final CappedCounts members;

    Kinds(CappedCounts members) {
        this.members = members;
    }

    KindShares of(KeyState key) {
        double[] total = new double[Kind.ALL.size()];
        double[] own = new double[total.length];
        double[] outside = new double[total.length];
        for (KeyState site : key.leaf.siteKeys) {
            boolean member = members.isMember(site, key);
            for (int i = 0; i < total.length; i++) {
                total[i] += site.kinds[i];
                own[i] += member ? site.kinds[i] : 0.0;
            }
        }
        for (int i = 0; i < total.length; i++) {
            outside[i] = Math.max(0.0, total[i] - own[i]);
        }
        boolean atDistrict = key.level == Level.DISTRICT;
        return KindShares.of(key.leaf.priors.kinds(), outside, own, atDistrict)
                .confirmedBy(KindShares.sum(total));
    }

    /** The kind that has overtaken the leaf's leading prior kind in this district. */
    Optional<Kind> drift(LeafState leaf) {
        KindShares shares = of(leaf.district());
        Kind before = leading(new KindShares(leaf.priors.kinds(), 0.0));
        Kind now = leading(shares);
        if (before == now || shares.confirmed() < Parameters.DRIFT_TICKETS) {
            return Optional.empty();
        }
        double first = shares.of(before);
        double second = shares.of(now);
        double gap = second - first;
        double deviation =
                Math.sqrt(
                        Math.max(0.0, first + second - gap * gap)
                                / (Parameters.W_DISTRICT + shares.confirmed() + 1.0));
        return gap >= Parameters.DRIFT_Z * deviation ? Optional.of(now) : Optional.empty();
    }

    /** The first of equals leads. */
    private static Kind leading(KindShares shares) {
        Kind leader = Kind.KNOWLEDGE_GAP;
        for (Kind kind : Kind.ALL) {
            if (shares.of(kind) > shares.of(leader)) {
                leader = kind;
            }
        }
        return leader;
    }
}
