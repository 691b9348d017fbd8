package org.trivium.suggestion;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a recurrence's last event said in numbers.
 *
 * @param level 1 could still be chance to 3 not chance
 * @param people distinct requesters
 * @param sites at most ten, by tickets; empty for a recurrence of one site
 * @param confirmed confirmed tickets of the district on the leaf; older ones count for less
 * @param branch published spelling, such as {@code MIX}
 * @param avoidableMinutes technician's minutes that a remedy could save
 * @param history at most twelve weeks, oldest first
 * @param seasonYears in how many school years the day's part of the year has been seen; absent in
 *     ordinary weeks
 */
public record Figures(
        int level,
        @Nullable Integer windowDays,
        int count,
        double expected,
        @Nullable Double ratio,
        @Nullable Integer people,
        @Nullable Integer assets,
        List<Tally> models,
        List<Tally> sites,
        Kinds kinds,
        double confirmed,
        String branch,
        Set<Target> targets,
        @Nullable String model,
        double avoidableMinutes,
        List<Week> history,
        @Nullable Integer seasonYears) {

    public Figures {
        models = List.copyOf(models);
        sites = List.copyOf(sites);
        targets = Set.copyOf(targets);
        history = List.copyOf(history);
    }

    Figures with(List<Week> newer) {
        return new Figures(
                level,
                windowDays,
                count,
                expected,
                ratio,
                people,
                assets,
                models,
                sites,
                kinds,
                confirmed,
                branch,
                targets,
                model,
                avoidableMinutes,
                newer,
                seasonYears);
    }
}
