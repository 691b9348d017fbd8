package org.trivium.support.detection;

import java.util.List;

/** Where a recurrence is sent and why: branch, targets, the model that concentrates it, kinds. */
record Cause(Branch branch, List<Target> targets, String model, KindShares kinds) {

    /** The branch of a recurrence that is one person's: repair or a visit, never training. */
    Cause ofOnePerson() {
        Target target = branch == Branch.REPAIR ? Target.REPAIR : Target.COACH;
        List<Target> one = List.of(target);
        return new Cause(Branch.of(one), one, model, kinds);
    }

    double avoidable() {
        return Fork.avoidable(branch, targets, kinds);
    }
}
