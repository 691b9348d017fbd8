package org.trivium.support.detection;

/** How much a week counts in the baseline when it stands out (section 4.6). */
final class AnscombeWeight {

    private static final double WITHOUT_EXPECTATION = 0.05;

    private AnscombeWeight() {}

    /** One while the Anscombe residual is at most the cut, else the squared ratio of the two. */
    static double of(int n, double mu, double phi) {
        if (mu <= 0.0) {
            return n == 0 ? 1.0 : WITHOUT_EXPECTATION;
        }
        double residual =
                1.5
                        * (Math.pow(n, 2.0 / 3.0) - Math.pow(mu, 2.0 / 3.0))
                        / (Math.pow(mu, 1.0 / 6.0) * Math.sqrt(phi));
        double part = Parameters.CUT / residual;
        return residual <= Parameters.CUT ? 1.0 : part * part;
    }
}
