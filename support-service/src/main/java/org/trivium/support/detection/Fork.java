package org.trivium.support.detection;

import java.util.List;

/** Decides between training, plan item and document by the kinds of the tickets (section 12). */
final class Fork {

    private Fork() {}

    /** The targets, leader first; rules 0 and 3 to 8. */
    static List<Target> targets(KindShares shares, List<Target> defaults) {
        if (defaults.isEmpty() || shares.confirmed() <= 0.0) {
            return defaults;
        }
        double know = shares.know();
        double fix = shares.hard() + shares.soft();
        if (atLeast(know, Parameters.MIX_MIN) && atLeast(fix, Parameters.MIX_MIN)) {
            return mixed(know, fix, defaults);
        }
        boolean named = defaults.contains(Target.DOC);
        if (atLeast(know, Parameters.PD_MIN)) {
            return named ? List.of(Target.PD, Target.DOC) : List.of(Target.PD);
        }
        if (atLeast(fix, Parameters.PLAN_MIN)) {
            boolean document = named && !atLeast(shares.hard(), Parameters.PLAN_MIN);
            return List.of(document ? Target.DOC : Target.PLAN);
        }
        if (atLeast(shares.ask(), Parameters.REQUEST_MIN)) {
            List<Target> rest = defaults.stream().filter(t -> t != Target.PD).toList();
            return rest.isEmpty() ? List.of(Target.DOC) : rest;
        }
        return defaults;
    }

    /** Share of the tickets that a branch can avoid. */
    static double avoidable(Branch branch, List<Target> targets, KindShares shares) {
        return switch (branch) {
            case NONE -> 0.0;
            case REPAIR, COACH -> 1.0;
            case PD, PLAN, DOC, MIX -> Math.min(1.0, parts(targets, shares));
        };
    }

    private static List<Target> mixed(double know, double fix, List<Target> defaults) {
        boolean equal = Math.abs(know - fix) <= Parameters.SHARE_EPS;
        boolean train = equal ? defaults.getFirst() != Target.PLAN : know > fix;
        return train ? List.of(Target.PD, Target.PLAN) : List.of(Target.PLAN, Target.PD);
    }

    private static double parts(List<Target> targets, KindShares shares) {
        boolean plan = targets.contains(Target.PLAN);
        boolean document = targets.contains(Target.DOC);
        double part = 0.0;
        if (targets.contains(Target.PD)) {
            part += shares.know();
        }
        if (plan) {
            boolean asked = !document && atLeast(shares.ask(), Parameters.REQUEST_MIN);
            part += shares.hard() + shares.soft() + (asked ? shares.ask() : 0.0);
        }
        if (document) {
            part += shares.ask() + (plan ? 0.0 : shares.soft());
        }
        return part;
    }

    private static boolean atLeast(double share, double limit) {
        return share >= limit - Parameters.SHARE_EPS;
    }
}
