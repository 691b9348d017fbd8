package org.trivium.suggestion;

import java.util.function.Supplier;

/** Makes the evidence of all suggestions anew, and leaves what was decided about them. */
public final class EvidenceAnew implements Runnable {

    private final ToldRecurrences told;
    private final Supplier<Recount> recounts;

    EvidenceAnew(ToldRecurrences told, Supplier<Recount> recounts) {
        this.told = told;
        this.recounts = recounts;
    }

    @Override
    public void run() {
        Recount recount = recounts.get();
        told.each(recount::hear);
        recount.settle();
    }
}
