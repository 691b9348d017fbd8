package org.trivium.support.detection;

/** Tail probabilities of the negative binomial distribution (section 4.4). */
final class NegativeBinomial {

    private static final double POISSON = 1e-12;
    private static final int MOST_TERMS = 200_000;

    private NegativeBinomial() {}

    /**
     * ln P(X ≥ n) for a count with mean mu and variance mu + v·mu² (v = 0: Poisson); never under-
     * or overflows.
     */
    static double logTail(int n, double mu, double v) {
        if (n <= 0) {
            return 0.0;
        }
        if (mu <= 0.0) {
            return Double.NEGATIVE_INFINITY;
        }
        double logPmf = logPmf(n, mu, v);
        return n >= mu ? upperTail(n, mu, v, logPmf) : complement(n, mu, v, logPmf);
    }

    /** Smallest u with ln P(X > u) ≤ lnTail: the upper edge of the expected band (section 11.4). */
    static int upper(double mu, double v, double lnTail) {
        if (mu <= 0.0) {
            return 0;
        }
        int low = (int) mu - 1;
        int high = (int) mu;
        int step = 1;
        while (logTail(high + 1, mu, v) > lnTail) {
            low = high;
            high += step;
            step *= 2;
        }
        while (high - low > 1) {
            int middle = Math.floorDiv(low + high, 2);
            if (logTail(middle + 1, mu, v) > lnTail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double logPmf(int n, double mu, double v) {
        double log1 = Math.log1p(mu * v);
        double sum = -(v > POISSON ? log1 / v : mu);
        double step = Math.log(mu) - (v > POISSON ? log1 : 0.0);
        for (int i = 0; i < n; i++) {
            sum += step + Math.log1p(i * v) - Math.log(i + 1.0);
        }
        return sum;
    }

    private static double upperTail(int n, double mu, double v, double logPmf) {
        double den = 1.0 + mu * v;
        double sum = 1.0;
        double term = 1.0;
        for (int k = n; k < n + MOST_TERMS; k++) {
            term *= mu * (1.0 + k * v) / ((k + 1.0) * den);
            sum += term;
            if (term < sum * 1e-15) {
                break;
            }
        }
        return Math.min(0.0, logPmf + Math.log(sum));
    }

    /** Below the mean the upper tail is not small: one minus the lower tail, summed downward. */
    private static double complement(int n, double mu, double v, double logPmf) {
        double den = 1.0 + mu * v;
        double term = Math.exp(logPmf - Math.log(mu * (1.0 + (n - 1) * v) / (n * den)));
        double sum = term;
        for (int k = n - 1; k > 0; k--) {
            term *= k * den / (mu * (1.0 + (k - 1) * v));
            sum += term;
            if (term < sum * 1e-16) {
                break;
            }
        }
        return Math.log1p(-Math.min(sum, 1.0 - 1e-15));
    }
}
