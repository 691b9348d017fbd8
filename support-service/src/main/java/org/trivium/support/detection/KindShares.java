package org.trivium.support.detection;

import java.util.List;
import java.util.stream.DoubleStream;

/** Posterior shares of the six kinds, and the confirmed tickets behind them (section 12). */
record KindShares(List<Double> shares, double confirmed) {

    /** Own tickets shrink to the district's others, those to the leaf's priors. */
    static KindShares of(List<Double> prior, double[] outside, double[] own, boolean atDistrict) {
        double[] shares = new double[prior.size()];
        double around = Parameters.W_DISTRICT + sum(outside);
        double ownSum = sum(own);
        for (int i = 0; i < shares.length; i++) {
            double pseudo = Parameters.W_DISTRICT * prior.get(i) + outside[i];
            shares[i] =
                    atDistrict
                            ? (pseudo + own[i]) / (around + ownSum)
                            : (Parameters.W_SITE * pseudo / around + own[i])
                                    / (Parameters.W_SITE + ownSum);
        }
        return new KindShares(DoubleStream.of(shares).boxed().toList(), 0.0);
    }

    KindShares confirmedBy(double tickets) {
        return new KindShares(shares, tickets);
    }

    double of(Kind kind) {
        return shares.get(kind.slot());
    }

    double know() {
        return of(Kind.KNOWLEDGE_GAP);
    }

    double hard() {
        return of(Kind.EQUIPMENT) + of(Kind.INFRASTRUCTURE);
    }

    double soft() {
        return of(Kind.SOFTWARE) + of(Kind.ACCESS);
    }

    double ask() {
        return of(Kind.REQUEST);
    }

    static double sum(double[] values) {
        double sum = 0.0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
