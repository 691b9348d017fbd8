package org.trivium.support.detection;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fast lane: far more people than on any ordinary day, in the last four open hours (6). */
final class BurstLane {

    private final DistrictState state;
    private final Statistics statistics;
    private final Findings findings;
    private final Lives lives;

    BurstLane(DistrictState state, Statistics statistics, Findings findings, Lives lives) {
        this.state = state;
        this.statistics = statistics;
        this.findings = findings;
        this.lives = lives;
    }

    static int people(List<BurstEntry> window) {
        return (int) window.stream().mapToInt(BurstEntry::requester).distinct().count();
    }

    /** Logs a ticket of today and judges the district, then the site. */
    void counted(Ticket ticket, LeafState leaf) {
        KeyState district = leaf.district();
        KeyState site = state.keys.get(Level.SITE, ticket.site, leaf);
        log(district, ticket, Parameters.BURST_LOG_WIDE);
        log(site, ticket, Parameters.BURST_LOG);
        judge(district);
        if (!district.bursting()) {
            judge(site);
        }
    }

    void retracted(Ticket ticket, LeafState leaf) {
        unlog(leaf.district(), ticket);
        unlog(state.keys.get(Level.SITE, ticket.site, leaf), ticket);
    }

    /** Ends, by seq, the bursts that were quiet at that moment; the event bears {@code told}. */
    void endQuiet(int day, int minute, int told) {
        for (KeyState key : state.keys.bursting()) {
            if (Quiet.since(key.burst(), day, minute, state.calendar)) {
                end(key, told, Ending.of(EndReason.QUIET));
            }
        }
    }

    void end(KeyState key, int day, Ending ending) {
        key.burst().open = false;
        key.touch();
        state.keys.burstEnded(key);
        lives.end(key, Flavour.BURST, day, ending);
    }

    private void log(KeyState key, Ticket ticket, int most) {
        Figures now = state.figures;
        Burst burst = key.burst();
        if (burst.open && Quiet.since(burst, now.day, now.minute, state.calendar)) {
            end(key, now.day, Ending.of(EndReason.QUIET));
        }
        burst.add(ticket.burstEntry(), most);
        key.touch();
    }

    private static void unlog(KeyState key, Ticket ticket) {
        if (key.burst != null && key.burst.log.remove(ticket.burstEntry())) {
            key.touch();
        }
    }

    private void judge(KeyState key) {
        Burst burst = key.burst();
        List<BurstEntry> window =
                burst.log.stream()
                        .filter(entry -> entry.day() == state.figures.day && isRecent(entry))
                        .toList();
        int n = window.size();
        if (n < Parameters.BURST_MIN || people(window) < Parameters.BURST_REQ) {
            return;
        }
        if (key.level == Level.DISTRICT && !isWide(window)) {
            return;
        }
        if (!burst.open) {
            open(key, burst, window);
        } else if (n >= 2 * burst.notice) {
            burst.notice = n;
            Evidence evidence = findings.burst(key, window, expectation(key));
            lives.escalate(key, Flavour.BURST, state.figures.day, evidence);
        }
    }

    private void open(KeyState key, Burst burst, List<BurstEntry> window) {
        Expectation expected = expectation(key);
        if (expected.logTail(window.size()) > Parameters.BURST_LN) {
            return;
        }
        burst.open = true;
        burst.notice = window.size();
        state.keys.burstOpened(key);
        int day = state.figures.day;
        Evidence evidence = findings.burst(key, window, expected);
        News news = new News(RecurrenceState.ACTIVE, day, evidence);
        Recurrence risen = lives.rise(key, Flavour.BURST, news);
        if (key.level == Level.DISTRICT) {
            absorb(key.leaf, day, risen.id);
        }
    }

    private void absorb(LeafState leaf, int day, String by) {
        for (KeyState other : state.keys.bursting()) {
            if (other.level == Level.SITE && other.leaf == leaf) {
                end(other, day, new Ending(EndReason.ABSORBED, by));
            }
        }
    }

    private boolean isRecent(BurstEntry entry) {
        int now = state.figures.minute;
        return now - Parameters.BURST_MINUTES < entry.minute() && entry.minute() <= now;
    }

    private static boolean isWide(List<BurstEntry> window) {
        Map<String, Integer> sites = new HashMap<>();
        window.forEach(entry -> sites.merge(entry.site(), 1, Integer::sum));
        return sites.size() >= Parameters.MIN_SITES
                && Collections.max(sites.values()) <= Parameters.MAX_SITE_SHARE * window.size();
    }

    /** The slow lane's expectation as of yesterday, scaled to the open hours that end now. */
    private Expectation expectation(KeyState key) {
        Figures now = state.figures;
        int yesterday = now.day - 1;
        double rate = statistics.rates.mean(key);
        double week = statistics.exposure.window(key.leaf, yesterday, 7);
        Expectation usual = statistics.predictive.of(key, yesterday, Parameters.WEEK);
        double clumps = key.leaf.phi(Parameters.WEEK) - 1.0;
        double v = usual.mu() > 0.0 ? usual.v() - clumps / usual.mu() : usual.v();
        double rho = week > 0.0 ? usual.mu() / (rate * week) : 1.0;
        double today = Math.max(statistics.exposure.on(key.leaf, now.day), Parameters.BURST_X);
        double mu = rate * rho * today * Quiet.partOfDay(now.minute);
        return new Expectation(mu, v + Parameters.BURST_V + clumps / mu);
    }
}
