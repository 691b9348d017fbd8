package org.trivium.support.detection;

import java.util.List;
import java.util.Map;

/** The fork with the rule of concentration on a model before it (section 12, rules 2 and 2′). */
final class Causes {

    private final DistrictState state;
    private final Kinds kinds;

    Causes(DistrictState state, Kinds kinds) {
        this.state = state;
        this.kinds = kinds;
    }

    /** The cause of {@code n} tickets of a key. */
    Cause of(KeyState key, int n, Breadth breadth) {
        KindShares shares = kinds.of(key);
        List<Target> targets = Fork.targets(shares, key.leaf.defaults);
        if (!targets.isEmpty() && breadth.ticketsWithModel() >= Parameters.CONC_TICKETS) {
            Map.Entry<String, Integer> top = top(breadth.models());
            double concentration = top.getValue() / (double) n;
            if (concentration >= Parameters.CONC_MIN) {
                if (breadth.assets() < Parameters.CONC_ASSETS) {
                    return concentrated(Target.REPAIR, top.getKey(), shares);
                }
                if (concentration >= fleetLimit(key, top.getKey(), n)) {
                    return concentrated(Target.PLAN, top.getKey(), shares);
                }
            }
        }
        return new Cause(Branch.of(targets), targets, "", shares);
    }

    private static Cause concentrated(Target target, String model, KindShares shares) {
        List<Target> targets = List.of(target);
        return new Cause(Branch.of(targets), targets, model, shares);
    }

    /** Most tickets; the larger name on a tie. */
    private static Map.Entry<String, Integer> top(Map<String, Integer> models) {
        return models.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(CodePoints.ORDER)))
                .orElseThrow();
    }

    private double fleetLimit(KeyState key, String model, int n) {
        double share = fleetShare(key, model);
        return share + Parameters.FLEET_Z * Math.sqrt(share * (1.0 - share) / n);
    }

    /** The model's share of what the node files on its other leaves; 0 when too few tell it. */
    private double fleetShare(KeyState key, String model) {
        int[] tickets = new int[2];
        for (LeafState leaf : state.leaves.all()) {
            KeyState other = state.keys.find(key.level, key.node, leaf.name);
            if (other != null && other != key) {
                other.log.since(state.figures.day - 28, entry -> count(entry, model, tickets));
            }
        }
        return tickets[0] >= Parameters.FLEET_TICKETS ? tickets[1] / (double) tickets[0] : 0.0;
    }

    private static void count(LogEntry entry, String model, int[] tickets) {
        if (!entry.model().isEmpty()) {
            tickets[0]++;
            tickets[1] += entry.model().equals(model) ? 1 : 0;
        }
    }
}
