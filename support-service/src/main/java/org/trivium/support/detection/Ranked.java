package org.trivium.support.detection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A site or model with its tickets. */
public record Ranked(String name, int tickets) {

    private static final Comparator<Ranked> MOST_FIRST =
            Comparator.comparingInt(Ranked::tickets)
                    .reversed()
                    .thenComparing(Ranked::name, CodePoints.ORDER);

    static List<Ranked> of(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Ranked(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    static List<Ranked> top(Map<String, Integer> counts, int most) {
        return of(counts).stream().limit(most).toList();
    }
}
