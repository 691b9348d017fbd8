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
        return of(leaf.district()).overtakes(new KindShares(leaf.priors.kinds(), 0.0).leading());
    }
}
