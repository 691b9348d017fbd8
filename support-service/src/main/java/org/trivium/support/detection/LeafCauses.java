package org.trivium.support.detection;

import java.util.List;
import java.util.Optional;

/**
 * What a leaf's tickets turn out to be in a whole district (section 12): the mean of the Dirichlet
 * posterior over the six kinds.
 *
 * @param usual kind that leads before any ticket is confirmed
 * @param shares posterior shares in the order of {@link Kind}
 * @param confirmed confirmed tickets; those of earlier school years count half, quarter, …
 * @param leading kind that leads now
 * @param drift the kind that has overtaken the usual one for sure, if one has
 */
public record LeafCauses(
        Kind usual, List<Double> shares, double confirmed, Kind leading, Optional<Kind> drift) {

    /**
     * The map from a leaf to its causes.
     *
     * @param prior six shares of the leaf
     * @param confirmed six counts of confirmed tickets in the district
     */
    public static LeafCauses of(List<Double> prior, List<Double> confirmed) {
        double[] own = confirmed.stream().mapToDouble(Double::doubleValue).toArray();
        KindShares shares =
                KindShares.of(prior, new double[own.length], own, true)
                        .confirmedBy(KindShares.sum(own));
        Kind usual = new KindShares(prior, 0.0).leading();
        return new LeafCauses(
                usual,
                shares.shares(),
                shares.confirmed(),
                shares.leading(),
                shares.overtakes(usual));
    }

    /** Weight of a confirmed ticket once so many school years have begun since. */
    public static double weight(int yearsSince) {
        return Math.pow(Parameters.KIND_KEEP, yearsSince);
    }
}
