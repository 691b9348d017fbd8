package org.trivium.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing to do about one recurrence, with its evidence and what people decided.
 *
 * @param revision counts every change, evidence too; what writes are conditional on
 * @param version counts the changes that others must know of; what people's decisions and published
 *     events are measured by
 * @param anchor day on which the recurrence that it was first made for had emerged
 * @param earlier ids that its recurrence had before history was told anew
 */
public record Suggestion(
        String id,
        String district,
        long revision,
        long version,
        Target target,
        Place place,
        LocalDate anchor,
        List<String> earlier,
        Evidence evidence,
        Decision decision,
        Instant suggested) {

    public Suggestion {
        earlier = List.copyOf(earlier);
    }

    /** The recurrence that it answers now. */
    public String recurrence() {
        return evidence.recurrence();
    }

    /** True when it answers that recurrence or did before history was told anew. */
    boolean knows(String recurrence) {
        return recurrence().equals(recurrence) || earlier.contains(recurrence);
    }

    /** True while it could still be chance. */
    public boolean early() {
        return evidence.early(place.flavour());
    }

    /** True when a decision stands on a recurrence that no longer asks for it. */
    public boolean noLongerNamed() {
        return decision.made() && !evidence.named();
    }

    /**
     * What it is to everyone, at this desk, at the other and in events: an undecided suggestion
     * without a living recurrence is withdrawn, though a person may still decide on it.
     */
    public State standing(LocalDate today) {
        return evidence.ended() && !decision.made() ? State.WITHDRAWN : decision.stateOn(today);
    }

    /**
     * The same with a person's decision.
     *
     * @throws TransitionRefused when its state does not allow that
     */
    Suggestion decide(Decision next, LocalDate today) {
        State now = decision.stateOn(today);
        if (!now.allowed().contains(next.state())) {
            throw new TransitionRefused(id, now, next.state());
        }
        boolean asked = evidence.named() || next.state() != State.OPEN;
        return changed(evidence, asked ? next : Decision.WITHDRAWN);
    }

    /** The same after a change that others must know of. */
    Suggestion changed(Evidence newer, Decision next) {
        return with(version + 1, earlier, newer, next);
    }

    /** The same with newer evidence that changes nothing for anyone else. */
    Suggestion informed(Evidence newer) {
        return with(version, earlier, newer, decision);
    }

    /** The same, answering the recurrence under its new id. */
    Suggestion boundTo(Evidence newer, Decision next) {
        List<String> ids = new ArrayList<>(earlier);
        ids.add(recurrence());
        return with(version + 1, ids, newer, next);
    }

    private Suggestion with(long newVersion, List<String> ids, Evidence newer, Decision next) {
        return new Suggestion(
                id,
                district,
                revision + 1,
                newVersion,
                target,
                place,
                anchor,
                ids,
                newer,
                next,
                suggested);
    }
}
