package org.trivium.support.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.Conflict;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.Ticket.Identity;

/** Walks a row's life without keeping it: which steps are new, and whether they can be taken. */
final class Rehearsal {

    private final Row row;
    private final Scene scene;

    Rehearsal(Row row, Scene scene) {
        this.row = row;
        this.scene = scene;
    }

    /**
     * Places of the new steps; none when the ticket has had all of them.
     *
     * @throws Unplayable when the ticket's state does not allow one of them
     */
    List<Integer> pending(@Nullable Ticket known) {
        Life life = new Life(row, scene);
        List<Step> steps = Step.of(row);
        List<Integer> pending = new ArrayList<>();
        Ticket ticket = known;
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            if (!life.has(ticket, step)) {
                ticket = taken(life, step, ticket);
                pending.add(place);
            }
        }
        return pending;
    }

    private Ticket taken(Life life, Step step, @Nullable Ticket ticket) {
        if (ticket == null && step.what() != Step.What.OPENED) {
            throw new Unplayable(step, "comes before the opening");
        }
        try {
            return life.take(step, ticket, other(ticket)).ticket();
        } catch (Conflict refused) {
            throw new Unplayable(step, String.valueOf(refused.getMessage()));
        }
    }

    /** Stands for whatever the row is merged into. */
    private static @Nullable Ticket other(@Nullable Ticket ticket) {
        return ticket == null
                ? null
                : Ticket.of(
                        new Identity("other", ticket.district(), "other", null),
                        ticket.report(),
                        List.of(ticket.history().getFirst()));
    }

    /** A step that the ticket's state does not allow. */
    static final class Unplayable extends RuntimeException {

        private final transient Step step;

        Unplayable(Step step, String why) {
            super(why);
            this.step = step;
        }

        Step step() {
            return step;
        }
    }
}
