package org.trivium.support.detection;

/** How often a key should be filed: site shrinks to district, district to its default (4.2). */
final class Rates {

    private final DistrictState state;

    Rates(DistrictState state) {
        this.state = state;
    }

    Rate of(KeyState key) {
        return posterior(key, priorShape(key), prior(key));
    }

    double mean(KeyState key) {
        double a0 = priorShape(key);
        return (a0 + key.s) / (a0 / prior(key) + key.e);
    }

    /** m0: what a key of this size should have before it has shown anything. */
    double prior(KeyState key) {
        if (key.level == Level.DISTRICT) {
            return key.leaf.theta0;
        }
        return mean(key.leaf.district()) * share(key);
    }

    /** A neutral leaf whose district baseline is still too small to lean on (section 4.3). */
    boolean learning(LeafState leaf) {
        return leaf.neutral() && leaf.district().s < Parameters.NEUTRAL_TICKETS;
    }

    private static Rate posterior(KeyState key, double a0, double prior) {
        double shape = a0 + key.s;
        return new Rate(shape, shape / (a0 / prior + key.e));
    }

    private static double priorShape(KeyState key) {
        return key.level == Level.DISTRICT && key.leaf.neutral()
                ? Parameters.A0_NEUTRAL
                : key.level.a0();
    }

    /** Share of the district's tickets that a node of this size should have. */
    private double share(KeyState key) {
        Sites sites = state.sites;
        if (key.level == Level.GROUP) {
            return sites.groupStaff(key.node) / sites.totalStaff();
        }
        SiteState site = sites.known(key.node);
        double heads = site.staff / sites.totalStaff();
        Pair activity = site.activity;
        if (activity == null) {
            return heads;
        }
        return heads
                * (Parameters.SIZE_W + activity.seen())
                / (Parameters.SIZE_W + activity.base());
    }
}
