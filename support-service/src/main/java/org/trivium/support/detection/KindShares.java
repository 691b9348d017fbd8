package org.trivium.support.detection;

import java.util.List;
import java.util.Optional;
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

    /** The first of equals leads. */
    Kind leading() {
        Kind leader = Kind.KNOWLEDGE_GAP;
        for (Kind kind : Kind.ALL) {
            if (of(kind) > of(leader)) {
                leader = kind;
            }
        }
        return leader;
    }

    /** The kind that has overtaken the one that used to lead, for sure. */
    Optional<Kind> overtakes(Kind before) {
        Kind now = leading();
        if (before == now || confirmed < Parameters.DRIFT_TICKETS) {
            return Optional.empty();
        }
        double gap = of(now) - of(before);
        double spread = Math.max(0.0, of(before) + of(now) - gap * gap);
        double deviation = Math.sqrt(spread / (Parameters.W_DISTRICT + confirmed + 1.0));
        return gap >= Parameters.DRIFT_Z * deviation ? Optional.of(now) : Optional.empty();
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
