package org.trivium.support.detection;

/** Counts of a group or district in which no site counts for more than it may (section 4.5). */
final class CappedCounts {

    private final DistrictState state;
    private final Exposure exposure;
    private final Rates rates;

    CappedCounts(DistrictState state, Exposure exposure, Rates rates) {
        this.state = state;
        this.exposure = exposure;
        this.rates = rates;
    }

    /** A capped sum, how many sites are in it, and the largest of them. */
    record Capped(int tickets, int sites, int largest) {}

    /** Most that one site may contribute: mean, two standard deviations and one, rounded down. */
    static int cap(double mu, double phi) {
        return (int) (mu + Parameters.CAP_SD * Math.sqrt(phi * mu) + Parameters.CAP_ADD);
    }

    Capped of(KeyState key, int day, int window) {
        int h = Parameters.WINDOWS[window];
        double length = exposure.window(key.leaf, day, h);
        double phi = key.leaf.phi(window);
        int tickets = 0;
        int sites = 0;
        int largest = 0;
        for (KeyState site : key.leaf.siteKeys) {
            int count = site.count(day, h);
            if (count > 0 && isMember(site, key)) {
                count = Math.min(count, cap(rates.mean(site) * length, phi));
                tickets += count;
                sites++;
                largest = Math.max(largest, count);
            }
        }
        return new Capped(tickets, sites, largest);
    }

    /** True when a site key of the leaf belongs to the wider key, as groups are today. */
    boolean isMember(KeyState site, KeyState wider) {
        return switch (wider.level) {
            case SITE -> site == wider;
            case GROUP -> state.sites.known(site.node).group.equals(wider.node);
            case DISTRICT -> true;
        };
    }
}
