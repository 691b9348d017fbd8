package org.trivium.support.detection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what an event says (sections 11.2 and 12). */
final class Findings {

    private static final int MODELS = 3;
    private static final int SITES = 10;

    private final DistrictState state;
    private final Statistics statistics;
    private final Kinds kinds;
    private final Causes causes;

    Findings(DistrictState state, Statistics statistics, Kinds kinds, Causes causes) {
        this.state = state;
        this.statistics = statistics;
        this.kinds = kinds;
        this.causes = causes;
    }

    /** An outbreak's evidence; without a telling window, that of the plain 28 days. */
    Evidence outbreak(KeyState key, int day, @Nullable Finding best) {
        Finding shown = shown(key, day, best == null ? plain(key, day) : best);
        Breadth breadth = Breadth.of(key, day, shown.days());
        Cause cause = causes.of(key, Math.max(1, shown.n()), breadth);
        return evidence(key, day, new Case(shown, breadth, cause, breadth.people()));
    }

    /** The same for one person's tickets, who is not counted in public. */
    Evidence individual(KeyState key, int day, Finding best) {
        Finding shown = shown(key, day, best);
        Breadth breadth = Breadth.of(key, day, shown.days());
        Cause cause = causes.of(key, Math.max(1, shown.n()), breadth).ofOnePerson();
        return evidence(key, day, new Case(shown, breadth, cause, null));
    }

    Evidence chronic(KeyState key, int day, ChronicFigures figures) {
        Breadth breadth = Breadth.of(key, state.figures.day - 1, 28);
        Cause cause = causes.of(key, Math.max(1, breadth.logged()), breadth);
        double avoidable =
                figures.rate() * Parameters.HORIZON * cause.avoidable() * key.leaf.worth();
        return new Evidence(
                1,
                28,
                null,
                figures.count(),
                figures.peers() * figures.exposure(),
                null,
                figures.rate() / figures.peers(),
                figures.low() / figures.peers(),
                figures.roundedPeople(),
                breadth.assets(),
                Ranked.top(breadth.models(), MODELS),
                List.of(),
                cause.kinds().shares(),
                cause.kinds().confirmed(),
                cause.branch(),
                cause.targets(),
                cause.model(),
                avoidable,
                season(day));
    }

    Evidence burst(KeyState key, List<BurstEntry> window, Expectation expected) {
        Map<String, Integer> sites = new HashMap<>();
        window.forEach(entry -> sites.merge(entry.site(), 1, Integer::sum));
        int n = window.size();
        return new Evidence(
                0,
                null,
                Parameters.BURST_MINUTES,
                n,
                expected.mu(),
                expected.logTail(n),
                n / expected.mu(),
                null,
                BurstLane.people(window),
                null,
                null,
                Ranked.of(sites),
                kinds.of(key).shares(),
                null,
                Branch.NONE,
                List.of(),
                null,
                null,
                null);
    }

    private record Case(
            Finding finding, Breadth breadth, Cause cause, @Nullable Integer requesters) {}

    private Evidence evidence(KeyState key, int day, Case found) {
        Finding finding = found.finding;
        Cause cause = found.cause;
        return new Evidence(
                Math.max(0, key.status),
                finding.days(),
                null,
                finding.n(),
                finding.mu(),
                finding.lnP(),
                finding.mu() > 0.0 ? finding.n() / finding.mu() : null,
                null,
                found.requesters,
                found.breadth.assets(),
                Ranked.top(found.breadth.models(), MODELS),
                sites(key, day, finding.days()),
                cause.kinds().shares(),
                cause.kinds().confirmed(),
                cause.branch(),
                cause.targets(),
                cause.model(),
                finding.surplus() * cause.avoidable() * key.leaf.worth(),
                season(day));
    }

    private @Nullable Integer season(int day) {
        return state.calendar.yearsSeen(state.figures.start, day);
    }

    private Finding plain(KeyState key, int day) {
        int window = Parameters.FOUR_WEEKS;
        int n = key.count(day, Parameters.WINDOWS[window]);
        return Finding.of(n, window, statistics.predictive.of(key, day, window));
    }

    /** Groups and districts show the count in which no site dominates. */
    private Finding shown(KeyState key, int day, Finding best) {
        return key.level == Level.SITE
                ? best
                : best.with(statistics.capped.of(key, day, best.window()).tickets());
    }

    private List<Ranked> sites(KeyState key, int day, int h) {
        if (key.level == Level.SITE) {
            return List.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (KeyState site : key.leaf.siteKeys) {
            if (statistics.capped.isMember(site, key)) {
                counts.put(site.node, site.count(day, h));
            }
        }
        return Ranked.top(counts, SITES);
    }
}
