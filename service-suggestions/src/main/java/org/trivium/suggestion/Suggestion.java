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
 * @param decision what stands in this round
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
        History history,
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

    /** True while its recurrence lives and asks for it. */
    public boolean asking() {
        return evidence.asking();
    }

    /**
     * What it is to everyone, at this desk, at the other and in events: an undecided suggestion
     * that no living recurrence asks for is withdrawn.
     */
    public State standing(LocalDate today) {
        return decision.made() || asking() ? decision.stateOn(today) : State.WITHDRAWN;
    }

    /**
     * The same with a person's decision. One whose recurrence has ended may still be decided on,
     * one whose target is not named may not.
     *
     * @throws TransitionRefused when its state does not allow that
     */
    Suggestion decide(Decision next, Signature signature, LocalDate today) {
        boolean outOfReach = !decision.made() && !evidence.named();
        State now = outOfReach ? State.WITHDRAWN : decision.stateOn(today);
        if (!now.allowed().contains(next.state())) {
            throw new TransitionRefused(id, now, next.state());
        }
        Act act = Act.of(version + 1, history.round(), next, signature);
        return with(version + 1, earlier, evidence, next).with(history.with(act));
    }

    /** The same, put off no longer. */
    Suggestion awake(Evidence newer, Deed why, Instant at) {
        Act act = Act.byItself(version + 1, history.round(), why, at);
        return with(version + 1, earlier, newer, Decision.OPEN).with(history.with(act));
    }

    /** The same, asked once more because its recurrence is back: what was decided is past. */
    Suggestion askedAgain(Evidence newer, Instant at) {
        Round over = new Round(history.round(), decision, evidence.ending(), newer.day());
        return with(version + 1, earlier, newer, Decision.OPEN)
                .with(history.after(over, version + 1, at));
    }

    /** The same after a turn that others must know of. */
    Suggestion turned(Evidence newer) {
        return with(version + 1, earlier, newer, decision);
    }

    /** The same with newer evidence that changes nothing for anyone else. */
    Suggestion informed(Evidence newer) {
        return with(version, earlier, newer, decision);
    }

    /** The same, answering the recurrence under its new id. */
    Suggestion boundTo(Evidence newer) {
        List<String> ids = new ArrayList<>(earlier);
        ids.add(recurrence());
        return with(version + 1, ids, newer, decision);
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
                history,
                suggested);
    }

    private Suggestion with(History longer) {
        return new Suggestion(
                id, district, revision, version, target, place, anchor, earlier, evidence, decision,
                longer, suggested);
    }
}
