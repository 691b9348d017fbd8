package org.trivium.support.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.support.detection.Target.DOC;
import static org.trivium.support.detection.Target.PD;
import static org.trivium.support.detection.Target.PLAN;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The fork follows what technicians confirm, ticket by ticket (section 12). */
class ForkWalkTest {

    private static final List<Double> KNOWLEDGE = List.of(0.75, 0.05, 0.05, 0.05, 0.05, 0.05);
    private static final List<Double> EQUIPMENT = List.of(0.05, 0.75, 0.05, 0.05, 0.05, 0.05);

    @Test
    void withoutAConfirmedTicketTheLeafsDefaultIsNamed() {
        Walk walk = new Walk("PD", KNOWLEDGE).outbreak();

        assertThat(walk.targets()).containsExactly(PD);
        assertThat(walk.evidence().confirmed()).isZero();
    }

    @Test
    void aTargetAppearsWhenASecondCauseIsConfirmed() {
        Walk walk = new Walk("PD", KNOWLEDGE).outbreak();
        walk.resolve(4, Kind.EQUIPMENT).nextDay();

        assertThat(walk.evidence().branch()).isEqualTo(Branch.MIX);
        assertThat(walk.targets()).containsExactly(PLAN, PD);
    }

    @Test
    void theLargerCauseLeadsAMix() {
        Walk walk = new Walk("PLAN", EQUIPMENT).outbreak();
        walk.resolve(4, Kind.KNOWLEDGE_GAP).nextDay();

        assertThat(walk.evidence().branch()).isEqualTo(Branch.MIX);
        assertThat(walk.targets()).containsExactly(PD, PLAN);
    }

    @Test
    void aTargetIsNoLongerNamedWhenItsCauseHasFaded() {
        Walk walk = new Walk("PD", KNOWLEDGE).outbreak();
        walk.resolve(4, Kind.EQUIPMENT).nextDay();
        assertThat(walk.targets()).contains(PD);

        walk.file(14).resolve(14, Kind.EQUIPMENT).nextDay();

        assertThat(walk.targets()).containsExactly(PLAN);
    }

    @Test
    void aReopenedTicketTakesItsCauseBack() {
        Walk walk = new Walk("PD", KNOWLEDGE).outbreak();
        walk.resolve(4, Kind.EQUIPMENT).nextDay();
        assertThat(walk.targets()).contains(PLAN);

        walk.reopen(4).nextDay();

        assertThat(walk.targets()).containsExactly(PD);
        assertThat(walk.evidence().confirmed()).isZero();
    }

    @Test
    void requestsAskForADocumentInsteadOfTraining() {
        Walk walk = new Walk("PD+DOC", KNOWLEDGE).outbreak();
        assertThat(walk.targets()).containsExactly(PD, DOC);

        walk.file(12).resolve(24, Kind.REQUEST).nextDay();

        assertThat(walk.targets()).containsExactly(DOC);
    }

    @Test
    void fewAssetsOfOneModelAreToBeRepaired() {
        Walk walk = new Walk("PD", KNOWLEDGE).of("M-1", 2).outbreak();

        assertThat(walk.evidence().branch()).isEqualTo(Branch.REPAIR);
        assertThat(walk.evidence().model()).isEqualTo("M-1");
    }

    @Test
    void aThirdAssetOfTheModelTurnsTheRepairIntoAPlan() {
        Walk walk = new Walk("PD", KNOWLEDGE).of("M-1", 2).outbreak();
        walk.of("M-1", 4).file(6).nextDay();

        assertThat(walk.targets()).containsExactly(PLAN);
        assertThat(walk.evidence().model()).isEqualTo("M-1");
    }

    @Test
    void ticketsWithoutTheModelEndTheRepair() {
        Walk walk = new Walk("PD", KNOWLEDGE).of("M-1", 2).outbreak();
        walk.of("", 1).file(12).resolve(12, Kind.KNOWLEDGE_GAP).nextDay();

        assertThat(walk.targets()).containsExactly(PD);
        assertThat(walk.evidence().model()).isEmpty();
    }
}
