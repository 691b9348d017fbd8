package org.trivium.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.trivium.suggestion.Told.MARCH_2;
import static org.trivium.suggestion.Told.NOON;
import static org.trivium.suggestion.Told.news;
import static org.trivium.suggestion.Told.suggestion;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final Suggestion OPEN = suggestion(news("R1", 1, Target.PD));
    private static final Signature P7 = new Signature("p-7", NOON, MARCH_2);
    private static final Decision YES = Decision.accepted(P7);

    @Test
    void everyDecisionIsAVersion() {
        assertThat(OPEN.decide(YES, P7, MARCH_2).version()).isEqualTo(2);
    }

    @Test
    void acceptingTwiceIsRefusedWithWhatIsAllowed() {
        Suggestion accepted = OPEN.decide(YES, P7, MARCH_2);

        assertThatExceptionOfType(TransitionRefused.class)
                .isThrownBy(() -> accepted.decide(YES, P7, MARCH_2))
                .satisfies(
                        refused ->
                                assertThat(refused.facts())
                                        .containsEntry("state", "accepted")
                                        .containsEntry("allowed", List.of("open")));
    }

    @Test
    void aSnoozeIsOverOnItsDay() {
        Suggestion asleep =
                OPEN.decide(Decision.snoozed(MARCH_2.plusDays(3), null, P7), P7, MARCH_2);

        assertThat(asleep.standing(MARCH_2.plusDays(2))).isEqualTo(State.SNOOZED);
        assertThat(asleep.standing(MARCH_2.plusDays(3))).isEqualTo(State.OPEN);
    }

    @Test
    void whatIsWithdrawnCannotBeAccepted() {
        assertThat(State.WITHDRAWN.allowed()).isEmpty();
    }
}
