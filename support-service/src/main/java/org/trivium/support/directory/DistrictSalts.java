package org.trivium.support.directory;

/** Keeps the detector from telling people apart by what others could know of them. */
@FunctionalInterface
public interface DistrictSalts {

    /** The district's secret in hexadecimal; the same for good, and of no use elsewhere. */
    String districtSalt(String district);
}
