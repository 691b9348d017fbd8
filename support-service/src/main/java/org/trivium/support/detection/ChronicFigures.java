package org.trivium.support.detection;

/**
 * A key's recent level against that of its peers (section 5).
 *
 * @param rate posterior mean, tickets per standard school day
 * @param peers what a site of this size should have
 * @param low the rate that is at least likely
 */
record ChronicFigures(
        double rate, double peers, double low, int count, double exposure, double people) {

    boolean isHigh() {
        return low >= Parameters.CHRONIC_RATIO * peers
                && rate * Parameters.HORIZON >= Parameters.CHRONIC_AVOID;
    }

    int roundedPeople() {
        return (int) Math.rint(people);
    }
}
