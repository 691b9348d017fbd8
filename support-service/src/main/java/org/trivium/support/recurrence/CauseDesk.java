package org.trivium.support.recurrence;

import static org.trivium.starter.caller.Role.DEPARTMENT_HEAD;
import static org.trivium.starter.caller.Role.DIRECTOR;
import static org.trivium.starter.caller.Role.INTEGRATOR;
import static org.trivium.starter.caller.Role.PD_COORDINATOR;
import static org.trivium.starter.caller.Role.PLANNER;
import static org.trivium.starter.caller.Role.TECHNICIAN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivium.starter.caller.Caller;
import org.trivium.support.detection.LeafCauses;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.Leaf;
import org.trivium.support.directory.Register;
import org.trivium.support.directory.SchoolYear;
import org.trivium.support.ticket.ConfirmedCauses;

/** The measured map from each leaf to the causes of its tickets, and where it has drifted. */
public final class CauseDesk {

    private static final int KINDS = 6;

    private final Directory directory;
    private final Register<SchoolYear> years;
    private final ConfirmedCauses causes;
    private final Clock clock;

    public CauseDesk(
            Directory directory, Register<SchoolYear> years, ConfirmedCauses causes, Clock clock) {
        this.directory = directory;
        this.years = years;
        this.causes = causes;
        this.clock = clock;
    }

    /** Every leaf in use, in the order of the tree. */
    public List<CauseOfLeaf> map(Caller caller) {
        String district =
                caller.as(
                                TECHNICIAN,
                                PD_COORDINATOR,
                                PLANNER,
                                DEPARTMENT_HEAD,
                                DIRECTOR,
                                INTEGRATOR)
                        .district();
        Map<String, List<Double>> confirmed = confirmed(district);
        return directory.categories(district).leaves().stream()
                .filter(leaf -> !leaf.retired())
                .map(leaf -> new CauseOfLeaf(leaf, causes(leaf, confirmed)))
                .toList();
    }

    private static LeafCauses causes(Leaf leaf, Map<String, List<Double>> confirmed) {
        List<Double> counts = confirmed.getOrDefault(leaf.code(), Collections.nCopies(KINDS, 0.0));
        return LeafCauses.of(leaf.kinds(), counts);
    }

    /** Sums over the school years; the detector forgets in the same measure. */
    private Map<String, List<Double>> confirmed(String district) {
        List<Instant> starts = starts(district);
        Map<String, List<Double>> sums = new HashMap<>();
        for (int year = 0; year + 1 < starts.size(); year++) {
            double weight = LeafCauses.weight(starts.size() - 2 - year);
            causes.counts(district, starts.get(year), starts.get(year + 1))
                    .forEach(
                            (leaf, counts) ->
                                    sums.merge(
                                            leaf,
                                            counts.stream().map(n -> n * weight).toList(),
                                            CauseDesk::plus));
        }
        return sums;
    }

    /** Where school years begin, from the beginning of time until now. */
    private List<Instant> starts(String district) {
        ZoneId zone = directory.zone(district);
        Instant now = clock.instant();
        List<Instant> starts = new ArrayList<>();
        starts.add(Instant.EPOCH);
        years.all(district).stream()
                .map(SchoolYear::firstDay)
                .map((LocalDate day) -> day.atStartOfDay(zone).toInstant())
                .filter(now::isAfter)
                .sorted()
                .forEach(starts::add);
        starts.add(now.plus(Duration.ofDays(1)));
        return starts;
    }

    private static List<Double> plus(List<Double> some, List<Double> more) {
        List<Double> sum = new ArrayList<>(some);
        for (int kind = 0; kind < more.size(); kind++) {
            sum.set(kind, sum.get(kind) + more.get(kind));
        }
        return sum;
    }

    /** A leaf and its causes. */
    public record CauseOfLeaf(Leaf leaf, LeafCauses causes) {}
}
