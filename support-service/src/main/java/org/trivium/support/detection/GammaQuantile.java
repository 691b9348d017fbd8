package org.trivium.support.detection;

/** Quantiles of the gamma distribution after Wilson and Hilferty (section 5). */
final class GammaQuantile {

    private GammaQuantile() {}

    /** The quantile of Gamma(shape, rate) at the standard normal quantile z. */
    static double of(double shape, double rate, double z) {
        double c = 1.0 / (9.0 * shape);
        double b = 1.0 - c + z * Math.sqrt(c);
        return b > 0.0 ? shape / rate * b * b * b : 0.0;
    }
}
