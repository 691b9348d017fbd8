package org.trivium.support.directory;

import java.util.List;
import java.util.function.Supplier;

/** Saves what is wanted, again when someone else was faster, until nothing is left to change. */
final class Rewriting<T extends Registered> {

    private static final int ATTEMPTS = 5;

    private final Register<T> register;

    Rewriting(Register<T> register) {
        this.register = register;
    }

    /**
     * Saves until the plan, made anew from what is stored, has no more changes.
     *
     * @return how many entries the first plan changed
     * @throws TooManyChanges when others are always faster
     */
    int until(Supplier<List<Change<T>>> plan) {
        List<Change<T>> changes = plan.get();
        int first = changes.size();
        for (int attempt = 1; !changes.isEmpty(); attempt++) {
            if (attempt > ATTEMPTS) {
                throw new TooManyChanges(changes.size());
            }
            register.saveAll(changes);
            changes = plan.get();
        }
        return first;
    }
}
