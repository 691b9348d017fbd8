package org.trivium.support.detection;

import java.util.List;

/** Counts a ticket on its keys, or takes it back (step R3). */
final class Counting {

    private final DistrictState state;
    private final Evaluation evaluation;
    private final BurstLane bursts;

    Counting(DistrictState state, Evaluation evaluation, BurstLane bursts) {
        this.state = state;
        this.evaluation = evaluation;
        this.bursts = bursts;
    }

    /** Slow lane, then fast lane. */
    void count(Ticket ticket) {
        LeafState leaf = state.leaves.known(ticket.leaf);
        for (KeyState key : keys(ticket, leaf)) {
            if (!isOld(ticket)) {
                add(key, ticket.entry);
            } else {
                discount(key, ticket, 1.0);
            }
            key.touch();
        }
        noteActivity(ticket);
        int today = state.figures.day;
        if (!isOld(ticket) && ticket.day() > today - 28) {
            evaluation.evaluate(state.keys.get(Level.SITE, ticket.site, leaf), today);
        }
        if (ticket.day() == today) {
            bursts.counted(ticket, leaf);
        }
    }

    /** Takes the ticket out of both lanes; what the maps have seen stays. */
    void retract(Ticket ticket) {
        LeafState leaf = state.leaves.known(ticket.leaf);
        for (KeyState key : keys(ticket, leaf)) {
            if (!isOld(ticket)) {
                key.ring.add(ticket.day(), -1);
                key.log.retract(ticket.entry.ticket());
            } else {
                discount(key, ticket, -1.0);
            }
            key.touch();
        }
        noteActivity(ticket);
        bursts.retracted(ticket, leaf);
    }

    /** Site, group, district: the order in which they are created. */
    private List<KeyState> keys(Ticket ticket, LeafState leaf) {
        String group = state.sites.known(ticket.site).group;
        KeyState site = state.keys.get(Level.SITE, ticket.site, leaf);
        if (group.isEmpty()) {
            return List.of(site, leaf.district());
        }
        return List.of(site, state.keys.get(Level.GROUP, group, leaf), leaf.district());
    }

    private boolean isOld(Ticket ticket) {
        return ticket.day() < state.figures.oldestRingDay();
    }

    private static void add(KeyState key, LogEntry entry) {
        key.ring.add(entry.day(), 1);
        key.log.add(entry);
        if (key.level == Level.SITE) {
            key.people.mark(Days.week(entry.day()), entry.requester());
        }
    }

    /** Later than the ring: straight into the baseline, as old as it is. */
    private void discount(KeyState key, Ticket ticket, double sign) {
        double keep = state.calendar.keep(ticket.day(), state.figures.oldestRingDay());
        key.s = Math.max(0.0, key.s + sign * keep);
    }

    private void noteActivity(Ticket ticket) {
        if (!isOld(ticket)) {
            state.sites.known(ticket.site).noteActivity();
        }
    }
}
