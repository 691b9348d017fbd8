package org.trivium.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.suggestion.Told.MARCH_2;
import static org.trivium.suggestion.Told.NOON;
import static org.trivium.suggestion.Told.after;
import static org.trivium.suggestion.Told.news;
import static org.trivium.suggestion.Told.over;
import static org.trivium.suggestion.Told.suggestion;
import static org.trivium.suggestion.Told.yes;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    private static final LocalDate JANUARY_12 = LocalDate.of(2026, 1, 12);
    private static final Suggestion OPEN = suggestion(news("R1", 1, Target.PD));
    private static final Suggestion ACCEPTED = yes(OPEN);

    @Test
    void aNamedTargetOpensASuggestion() {
        assertThat(Upkeep.step(List.of(), Target.PD, news("R1", 1, Target.PD), NOON))
                .isInstanceOf(Step.Open.class);
    }

    @Test
    void aTargetThatIsNotNamedOpensNothing() {
        assertThat(Upkeep.step(List.of(), Target.DOC, news("R1", 1, Target.PD, Target.PLAN), NOON))
                .isInstanceOf(Step.Nothing.class);
    }

    @Test
    void newsThatIsNotNewerIsNothing() {
        assertThat(Upkeep.step(List.of(OPEN), Target.PD, news("R1", 1), NOON))
                .isInstanceOf(Step.Nothing.class);
    }

    @Test
    void newEvidenceLeavesTheVersionAlone() {
        Suggestion after = after(OPEN, news("R1", 2, Target.PD));

        assertThat(after.version()).isEqualTo(1);
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.evidence().version()).isEqualTo(2);
    }

    @Test
    void anUndecidedSuggestionIsWithdrawnWhenItsTargetIsNoLongerNamed() {
        Suggestion after = after(OPEN, news("R1", 2, Target.PLAN));

        assertThat(after.standing(MARCH_2)).isEqualTo(State.WITHDRAWN);
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void aRestrictedLeafWithdrawsWhatIsUndecided() {
        News hidden = new News.Hidden(new News.Heading("R1", 2, MARCH_2, Phase.ACTIVE));

        assertThat(after(OPEN, hidden).standing(MARCH_2)).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aDecisionStaysWhenItsTargetIsNoLongerNamed() {
        Suggestion after = after(ACCEPTED, news("R1", 2, Target.PLAN));

        assertThat(after.decision().state()).isEqualTo(State.ACCEPTED);
        assertThat(after.noLongerNamed()).isTrue();
        assertThat(after.version()).isEqualTo(ACCEPTED.version());
    }

    @Test
    void aWithdrawnSuggestionReopensWhenNamedAgain() {
        Suggestion withdrawn = after(OPEN, news("R1", 2, Target.PLAN));

        Suggestion after = after(withdrawn, news("R1", 3, Target.PD));

        assertThat(after.decision().state()).isEqualTo(State.OPEN);
        assertThat(after.standing(MARCH_2)).isEqualTo(State.OPEN);
    }

    @Test
    void anEndWithdrawsTheUndecidedForOthersAndKeepsItOpenHere() {
        Suggestion after = after(OPEN, over("R1", 2, "calm", MARCH_2));

        assertThat(after.evidence().ended()).isTrue();
        assertThat(after.decision().state()).isEqualTo(State.OPEN);
        assertThat(after.standing(MARCH_2)).isEqualTo(State.WITHDRAWN);
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void anEndChangesNothingForOthersOnceDecided() {
        Suggestion after = after(ACCEPTED, over("R1", 2, "calm", MARCH_2));

        assertThat(after.evidence().ended()).isTrue();
        assertThat(after.standing(MARCH_2)).isEqualTo(State.ACCEPTED);
        assertThat(after.version()).isEqualTo(ACCEPTED.version());
    }

    @Test
    void aNewRecurrenceAtTheSamePlaceAfterAnEndIsANewMatter() {
        Suggestion ended = after(OPEN, over("R1", 2, "calm", MARCH_2.plusDays(5)));

        Step step =
                Upkeep.step(
                        List.of(ended),
                        Target.PD,
                        news("R2", 1, MARCH_2.plusDays(40), Target.PD),
                        NOON);

        assertThat(step).isInstanceOf(Step.Open.class);
    }

    @Test
    void afterARestartTheSamePlaceIsTheSameMatter() {
        Suggestion ended = after(ACCEPTED, over("R1", 2, "restart", MARCH_2.plusDays(5)));

        Suggestion after = after(ended, news("R7", 1, MARCH_2.minusDays(1), Target.PD));

        assertThat(after.recurrence()).isEqualTo("R7");
        assertThat(after.earlier()).containsExactly("R1");
        assertThat(after.decision().state()).isEqualTo(State.ACCEPTED);
        assertThat(after.version()).isEqualTo(ended.version() + 1);
        assertThat(Upkeep.step(List.of(after), Target.PD, news("R1", 9), NOON))
                .as("the old id has no say any more")
                .isInstanceOf(Step.Nothing.class);
    }

    @Test
    void historyToldAgainFindsWhatHadEndedLongBefore() {
        Suggestion january = suggestion(news("R1", 1, JANUARY_12, Target.PD));
        Suggestion ended = after(january, over("R1", 2, "calm", JANUARY_12.plusDays(20)));

        Suggestion after = after(ended, news("R7", 1, JANUARY_12.plusDays(2), Target.PD));

        assertThat(after.recurrence()).isEqualTo("R7");
    }
}
