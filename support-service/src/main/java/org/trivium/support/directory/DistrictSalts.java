package org.trivium.support.directory;

/** Keeps hashes of people and devices from being matched with a list of them. */
@FunctionalInterface
public interface DistrictSalts {

    /** The district's secret in hexadecimal; the same for good, and of no use elsewhere. */
    String districtSalt(String district);
}
