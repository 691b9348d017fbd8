package org.trivium.support.recurrence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One leaf that keeps coming back at one node.
 *
 * @param version counts its news from 1
 * @param place where and on what; absent on a restricted leaf, of which only the count is told
 */
public record Recurrence(
        String id,
        String district,
        int version,
        Life life,
        @Nullable Place place,
        Findings findings,
        List<Findings.Week> history) {

    /** Site, group or {@code *} for the district, and the leaf. */
    public record Place(String scope, String node, String leaf) {

        boolean isDistrict() {
            return scope.equals("district");
        }

        boolean isSite() {
            return scope.equals("site");
        }
    }

    /** The place, where there is one. */
    Place need() {
        return Objects.requireNonNull(place, "A restricted leaf does not say where");
    }

    /** The same with other evidence. */
    Recurrence with(Findings other) {
        return new Recurrence(id, district, version, life, place, other, history);
    }
}
