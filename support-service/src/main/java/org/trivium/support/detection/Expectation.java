package org.trivium.support.detection;

/** Mean of a count and its squared-CV term: the variance is mu + v·mu². */
record Expectation(double mu, double v) {

    double logTail(int n) {
        return NegativeBinomial.logTail(n, mu, v);
    }
}
