package org.trivium.support.recurrence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;
import org.trivium.support.recurrence.CauseDesk.CauseOfLeaf;

/**
 * A leaf's causes as they are shown.
 *
 * @param usual kind that leads before any ticket is confirmed
 * @param leading kind that leads now
 * @param drift kind that has overtaken the usual one for sure; left out when none has
 * @param confirmed confirmed tickets; those of earlier school years count half, quarter, …
 * @param prior shares before any ticket is confirmed
 * @param measured shares now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CauseView(
        String leaf,
        String group,
        String label,
        Kind usual,
        Kind leading,
        @Nullable Kind drift,
        double confirmed,
        Map<Kind, Double> prior,
        Map<Kind, Double> measured) {

    static CauseView of(CauseOfLeaf cause) {
        return new CauseView(
                cause.leaf().code(),
                cause.leaf().group(),
                cause.leaf().label(),
                Kind.valueOf(cause.causes().usual().name()),
                Kind.valueOf(cause.causes().leading().name()),
                cause.causes().drift().map(kind -> Kind.valueOf(kind.name())).orElse(null),
                cause.causes().confirmed(),
                byKind(cause.leaf().kinds()),
                byKind(cause.causes().shares()));
    }

    private static Map<Kind, Double> byKind(List<Double> shares) {
        Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
        Iterator<Double> each = shares.iterator();
        for (Kind kind : Kind.values()) {
            byKind.put(kind, each.next());
        }
        return byKind;
    }
}
