package org.trivium.suggestion;

import java.util.List;
import java.util.Set;

/** The six shares of root causes, and how much of them each target answers. */
public record Kinds(
        double knowledgeGap,
        double equipment,
        double infrastructure,
        double software,
        double access,
        double request) {

    private static final double SLACK = 1e-9;

    /** Nothing is known. */
    public static final Kinds NONE = new Kinds(0, 0, 0, 0, 0, 0);

    /** In the order in which they are published; anything but six is none. */
    public static Kinds of(List<Double> shares) {
        return shares.size() == 6
                ? new Kinds(
                        shares.get(0),
                        shares.get(1),
                        shares.get(2),
                        shares.get(3),
                        shares.get(4),
                        shares.get(5))
                : NONE;
    }

    /** In the order in which they are published. */
    public List<Double> shares() {
        return List.of(knowledgeGap, equipment, infrastructure, software, access, request);
    }

    /** The share that a target answers, given what else is suggested beside it. */
    public double answeredBy(Target target, Set<Target> all) {
        boolean requests = request >= 0.5 - SLACK;
        return switch (target) {
            case PD -> knowledgeGap;
            case PLAN -> faults() + (requests && !all.contains(Target.DOC) ? request : 0);
            case DOC -> request + (all.contains(Target.PLAN) ? 0 : software + access);
        };
    }

    /**
     * The share that all these targets answer together, at most 1; added up in their own order, for
     * a set has another one in each process, and the last digit of a sum depends on it.
     */
    public double answeredBy(Set<Target> all) {
        return Math.min(1, all.stream().sorted().mapToDouble(t -> answeredBy(t, all)).sum());
    }

    private double faults() {
        return equipment + infrastructure + software + access;
    }
}
