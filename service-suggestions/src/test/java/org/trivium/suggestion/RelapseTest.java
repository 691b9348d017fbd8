package org.trivium.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.suggestion.Told.MARCH_2;
import static org.trivium.suggestion.Told.after;
import static org.trivium.suggestion.Told.asleep;
import static org.trivium.suggestion.Told.news;
import static org.trivium.suggestion.Told.over;
import static org.trivium.suggestion.Told.suggestion;
import static org.trivium.suggestion.Told.told;
import static org.trivium.suggestion.Told.yes;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a relapse, and history that is told again, do to decisions. */
class RelapseTest {

    private static final LocalDate END = MARCH_2.plusDays(9);
    private static final LocalDate BACK = MARCH_2.plusDays(14);
    private static final Suggestion OPEN = suggestion(told("R1", 1, MARCH_2, Phase.ACTIVE, 100));
    private static final News CALM = over("R1", 2, "calm", END);
    private static final News RELAPSE = told("R1", 3, BACK, Phase.RELAPSED, 100);

    @Test
    void aRelapseReopensWhatNobodyHadDecided() {
        Suggestion back = after(OPEN, CALM, RELAPSE);

        assertThat(back.standing(MARCH_2)).isEqualTo(State.OPEN);
        assertThat(back.history().round()).isEqualTo(1);
        assertThat(back.version()).isEqualTo(3);
    }

    @Test
    void aRelapseAsksAgainWhatHadBeenDecidedAndRemembersIt() {
        Suggestion back = after(yes(OPEN), CALM, RELAPSE);

        assertThat(back.standing(MARCH_2)).isEqualTo(State.OPEN);
        assertThat(back.history().round()).isEqualTo(2);
        Round past = back.history().rounds().getFirst();
        assertThat(past.decision().state()).isEqualTo(State.ACCEPTED);
        assertThat(past.heldDays()).isEqualTo(5);
        assertThat(past.back()).isEqualTo(BACK);
    }

    @Test
    void aDecisionOfTheNewRoundStands() {
        Suggestion again = yes(after(yes(OPEN), CALM, RELAPSE));

        Suggestion later = after(again, told("R1", 4, BACK.plusDays(1), Phase.RELAPSED, 130));

        assertThat(later.standing(MARCH_2)).isEqualTo(State.ACCEPTED);
        assertThat(later.history().rounds()).hasSize(1);
    }

    @Test
    void whatIsDecidedAfterTheEndIsAskedAgainToo() {
        Suggestion back = after(yes(after(OPEN, CALM)), RELAPSE);

        assertThat(back.history().round()).isEqualTo(2);
        assertThat(back.standing(MARCH_2)).isEqualTo(State.OPEN);
    }

    @Test
    void aRelapseThatAsksForSomethingElseWaitsUntilTheTargetIsNamed() {
        News elsewhere = news("R1", 3, BACK, Target.PLAN);
        Suggestion waiting = after(yes(OPEN), CALM, elsewhere);
        assertThat(waiting.standing(MARCH_2)).isEqualTo(State.ACCEPTED);
        assertThat(waiting.noLongerNamed()).isTrue();

        Suggestion named = after(waiting, told("R1", 4, BACK.plusDays(2), Phase.ACTIVE, 100));

        assertThat(named.standing(MARCH_2)).isEqualTo(State.OPEN);
        assertThat(named.history().rounds().getFirst().heldDays()).isEqualTo(7);
    }

    @Test
    void aTargetThatIsNamedAgainWithoutAnEndAsksNothingAgain() {
        Suggestion named =
                after(
                        yes(OPEN),
                        news("R1", 2, END, Target.PLAN),
                        told("R1", 3, BACK, Phase.ACTIVE, 100));

        assertThat(named.standing(MARCH_2)).isEqualTo(State.ACCEPTED);
        assertThat(named.history().rounds()).isEmpty();
    }

    @Test
    void aRelapseWakesWhatWasPutOff() {
        Suggestion back = after(asleep(OPEN, false), CALM, RELAPSE);

        assertThat(back.standing(MARCH_2)).isEqualTo(State.OPEN);
        assertThat(back.history().round()).isEqualTo(1);
        assertThat(back.history().last().orElseThrow().deed()).isEqualTo(Deed.RELAPSED);
    }

    @Test
    void aSnoozeOutlivesATargetThatIsNotNamedForAWhile() {
        Suggestion gone = after(asleep(OPEN, false), news("R1", 2, END, Target.PLAN));
        assertThat(gone.standing(MARCH_2)).isEqualTo(State.WITHDRAWN);

        Suggestion named = after(gone, told("R1", 3, BACK, Phase.ACTIVE, 100));

        assertThat(named.standing(MARCH_2)).isEqualTo(State.SNOOZED);
    }

    @Test
    void whatWasPutOffUntilItGrowsWakesAtOneAndAHalfTimesItsSize() {
        Suggestion asleep = asleep(OPEN, true);

        Suggestion nearly = after(asleep, told("R1", 2, END, Phase.ACTIVE, 149.9));
        Suggestion grown = after(nearly, told("R1", 3, END, Phase.ACTIVE, 150));

        assertThat(nearly.standing(MARCH_2)).isEqualTo(State.SNOOZED);
        assertThat(grown.standing(MARCH_2)).isEqualTo(State.OPEN);
        assertThat(grown.history().last().orElseThrow().deed()).isEqualTo(Deed.GROWN);
        assertThat(after(asleep(OPEN, false), told("R1", 2, END, Phase.ACTIVE, 900)))
                .as("until a day only")
                .satisfies(s -> assertThat(s.standing(MARCH_2)).isEqualTo(State.SNOOZED));
    }

    @Test
    void ticketsAreTheMeasureWhereNothingWasAvoidable() {
        Growth growth = new Growth(0, 9);

        assertThat(growth.reachedBy(Told.figures().count(13, 2).minutes(500).done())).isFalse();
        assertThat(growth.reachedBy(Told.figures().count(14, 2).minutes(0).done())).isTrue();
    }

    @Test
    void historyToldAgainNeitherAsksAgainNorWakes() {
        Suggestion decided = yes(after(yes(OPEN), CALM, RELAPSE));
        Suggestion sleeper = asleep(after(OPEN, told("R1", 2, BACK, Phase.ACTIVE, 100)), true);

        Suggestion retold = retold(after(decided, over("R1", 4, "restart", BACK.plusDays(3))));
        Suggestion still = retold(after(sleeper, over("R1", 4, "restart", BACK.plusDays(3))));

        assertThat(retold.recurrence()).isEqualTo("R9");
        assertThat(retold.standing(MARCH_2)).isEqualTo(State.ACCEPTED);
        assertThat(retold.history()).isEqualTo(decided.history());
        assertThat(still.standing(MARCH_2)).isEqualTo(State.SNOOZED);

        assertThat(after(still, told("R9", 7, BACK.plusDays(5), Phase.ACTIVE, 151)))
                .as("growth after the snooze is news")
                .satisfies(s -> assertThat(s.standing(MARCH_2)).isEqualTo(State.OPEN));
    }

    /** Named, not named, larger than ever, over, back, named. */
    private static Suggestion retold(Suggestion restarted) {
        return after(
                restarted,
                told("R9", 1, MARCH_2, Phase.EMERGING, 20),
                news("R9", 2, MARCH_2.plusDays(2), Target.PLAN),
                told("R9", 3, MARCH_2.plusDays(4), Phase.ACTIVE, 400),
                over("R9", 4, "calm", END),
                told("R9", 5, BACK, Phase.RELAPSED, 100));
    }
}
