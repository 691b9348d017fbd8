package org.trivium.support.detection;

import java.util.Map;

/** Takes in what a district says of its sites, leaves and calendar (section 10). */
final class ContextDesk {

    private final DistrictState state;

    ContextDesk(DistrictState state) {
        this.state = state;
    }

    void set(DetectionRecord.Context context) {
        for (SiteSize site : context.sites()) {
            setSite(site);
        }
        for (LeafPriors leaf : context.leaves()) {
            setLeaf(leaf, state.figures.day);
        }
        for (CalendarDay day : context.calendar()) {
            setDay(day);
        }
    }

    /** A site or leaf that nobody has described gets neutral defaults. */
    void describe(String site, String leaf, int day) {
        if (state.sites.find(site) == null) {
            setSite(new SiteSize(site, Parameters.STAFF_DEFAULT, ""));
        }
        if (state.leaves.find(leaf) == null) {
            setLeaf(LeafPriors.undescribed(leaf), day);
        }
    }

    /** Expectations follow the heads; what was learnt stays. */
    private void setSite(SiteSize given) {
        double staff = Math.max(1.0, given.staff());
        Sites sites = state.sites;
        SiteState site = sites.find(given.site());
        if (site != null && site.staff == staff && site.group.equals(given.group())) {
            return;
        }
        double oldStaff = site == null ? staff : site.staff;
        double oldTotal = sites.totalStaff();
        Map<String, Double> oldGroups = sites.groups();
        if (site == null) {
            site = new SiteState(state.changes, given.site(), sites.count());
            sites.add(site);
        }
        site.describe(staff, given.group());
        sites.regroup();
        rescaleLeaves(oldTotal);
        for (KeyState key : state.keys.all()) {
            switch (key.level) {
                case DISTRICT -> rescale(key, grown(oldTotal));
                case GROUP -> rescale(key, grownGroup(key.node, oldGroups));
                case SITE -> rescale(key, key.node.equals(site.name) ? oldStaff / staff : 1.0);
            }
        }
    }

    private double grown(double oldTotal) {
        return oldTotal == 0.0 ? 1.0 : oldTotal / state.sites.totalStaff();
    }

    private void rescaleLeaves(double oldTotal) {
        double grown = grown(oldTotal);
        for (LeafState leaf : state.leaves.all()) {
            if (grown != 1.0) {
                leaf.season.rescale(grown);
            }
            leaf.scale(state.sites.totalStaff());
        }
    }

    private double grownGroup(String group, Map<String, Double> old) {
        Double before = old.get(group);
        double now = state.sites.groupStaff(group);
        return before == null || now == 0.0 ? 1.0 : before / now;
    }

    private static void rescale(KeyState key, double factor) {
        if (factor != 1.0) {
            key.e *= factor;
            key.touch();
        }
    }

    /** A new leaf has no exposure before {@code start}. */
    private void setLeaf(LeafPriors given, int start) {
        LeafState leaf = state.leaves.find(given.leaf());
        boolean fresh = leaf == null;
        if (leaf == null) {
            leaf = new LeafState(state.changes, state.leaves.count(), start, given);
            state.leaves.add(leaf);
        }
        leaf.describe(given, state.sites.totalStaff());
        if (fresh) {
            state.keys.get(Level.DISTRICT, Keys.DISTRICT, leaf);
        } else {
            leaf.thaw();
        }
    }

    private void setDay(CalendarDay given) {
        int day = Days.of(given.date());
        SchoolDay what = new SchoolDay(given.exposure(), given.cell(), given.inSession());
        state.calendar.set(day, what);
        for (LeafState leaf : state.leaves.all()) {
            leaf.thaw(day, state.figures.day);
        }
    }
}
