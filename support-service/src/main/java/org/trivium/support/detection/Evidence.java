package org.trivium.support.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says for a recurrence (section 11.2); what a flavour does not carry is null.
 *
 * @param level evidence level 1 to 3; 0 for individual and burst
 * @param windowDays null for a burst, which has {@code windowMinutes}
 * @param lnP ln P(X ≥ count); null for a chronic need
 * @param ratioLow chronic only: the ratio that is at least likely
 * @param kinds six shares in the order of {@link Kind}
 * @param confirmed tickets of the district on the leaf whose kind is confirmed; null for a burst
 * @param model the model that concentrates the tickets, or empty; null for a burst
 * @param seasonYears in how many school years the day's part of the year has been seen; null in a
 *     reference part and for a burst
 */
public record Evidence(
        int level,
        @Nullable Integer windowDays,
        @Nullable Integer windowMinutes,
        int count,
        double expected,
        @Nullable Double lnP,
        @Nullable Double ratio,
        @Nullable Double ratioLow,
        @Nullable Integer distinctRequesters,
        @Nullable Integer distinctAssets,
        @Nullable List<Ranked> models,
        List<Ranked> sites,
        List<Double> kinds,
        @Nullable Double confirmed,
        Branch branch,
        List<Target> targets,
        @Nullable String model,
        @Nullable Double avoidableMinutes,
        @Nullable Integer seasonYears) {}
