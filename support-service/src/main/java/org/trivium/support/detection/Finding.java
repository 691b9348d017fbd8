package org.trivium.support.detection;

/** A tested count: ln P(X ≥ n) in a window, with what was expected. */
record Finding(double lnP, int window, int n, double mu, double v) {

    static Finding of(int n, int window, Expectation expected) {
        return new Finding(expected.logTail(n), window, n, expected.mu(), expected.v());
    }

    /** The same test with another count. */
    Finding with(int count) {
        return new Finding(NegativeBinomial.logTail(count, mu, v), window, count, mu, v);
    }

    int days() {
        return Parameters.WINDOWS[window];
    }

    /** The surplus that 28 such days would bring, weighed with how sure it is (section 12). */
    double surplus() {
        double sure = 1.0 - Math.sqrt(Math.exp(Math.max(lnP, -60.0)));
        return Math.max(0.0, n - mu) * (28.0 / days()) * sure;
    }
}
