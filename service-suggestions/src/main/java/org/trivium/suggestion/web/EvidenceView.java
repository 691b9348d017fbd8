package org.trivium.suggestion.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Against;
import org.trivium.suggestion.Evidence;
import org.trivium.suggestion.Figures;
import org.trivium.suggestion.Kinds;
import org.trivium.suggestion.Place;
import org.trivium.suggestion.Tally;
import org.trivium.suggestion.Target;
import org.trivium.suggestion.Week;

/**
 * The numbers behind a suggestion.
 *
 * @param version of the recurrence that they are from; no decision is measured by it
 */
record EvidenceView(
        long version,
        int level,
        @Nullable Integer windowDays,
        int count,
        double expected,
        @Nullable Double ratio,
        @Nullable Integer people,
        @Nullable Integer assets,
        List<Tally> sites,
        List<Tally> models,
        Kinds kinds,
        double confirmed,
        String branch,
        List<Target> targets,
        @Nullable String model,
        List<Week> history,
        @Nullable Integer seasonYears,
        List<Against> against) {

    static EvidenceView of(Place place, Evidence from) {
        Figures figures = from.figures();
        return new EvidenceView(
                from.version(),
                figures.level(),
                figures.windowDays(),
                figures.count(),
                figures.expected(),
                figures.ratio(),
                figures.people(),
                figures.assets(),
                figures.sites(),
                figures.models(),
                figures.kinds(),
                figures.confirmed(),
                figures.branch(),
                figures.targets().stream().sorted().toList(),
                figures.model(),
                figures.history(),
                figures.seasonYears(),
                from.against(place));
    }
}
