package org.trivium.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivium.stack.demo.Planted.Kind;
import org.trivium.stack.demo.Scorecard.Detected;

class ScorecardTest {

    private static final DemoDistrict DISTRICT =
            DemoDistrict.draw(7, LocalDate.parse("2026-11-24"));
    private static final Planted OUTBREAK =
            DISTRICT.planted().stream()
                    .filter(event -> event.kind() == Kind.OUTBREAK && !event.alive())
                    .findFirst()
                    .orElseThrow();

    @Test
    void outbreakSeenWhileItLastsIsFound() {
        Scorecard card = Scorecard.of(List.of(seen("outbreak", OUTBREAK.end())), DISTRICT);
        assertThat(card.byKind().get(Kind.OUTBREAK)).isEqualTo(new Scorecard.Tally(29, 1));
        assertThat(card.falseAlarms()).isZero();
        assertThat(card.medianDelay()).isBetween(3.0, 15.0);
    }

    @Test
    void outbreakSeenAtOnceHasNoDelay() {
        assertThat(
                        Scorecard.of(List.of(seen("outbreak", OUTBREAK.start())), DISTRICT)
                                .medianDelay())
                .isZero();
    }

    @Test
    void outbreakSeenTooLateIsMissedButNoFalseAlarm() {
        Detected late = seen("outbreak", OUTBREAK.end().plusDays(12));
        Scorecard card = Scorecard.of(List.of(late), DISTRICT);
        assertThat(card.recall(Kind.OUTBREAK)).isZero();
        assertThat(card.falseAlarms()).isZero();
    }

    @Test
    void alarmBeforeAnythingWasPlantedIsFalse() {
        Detected early = seen("outbreak", OUTBREAK.start().minusDays(1));
        Scorecard card = Scorecard.of(List.of(early), DISTRICT);
        assertThat(card.falseAlarms()).isEqualTo(1);
        assertThat(card.falseAlarmsPerMonth()).isBetween(0.05, 0.09);
    }

    @Test
    void oneLoudPersonIsNoFalseAlarm() {
        Detected person = seen("individual", OUTBREAK.start().minusDays(1));
        assertThat(Scorecard.of(List.of(person), DISTRICT).falseAlarms()).isZero();
    }

    @Test
    void anotherFlavourDoesNotFindTheOutbreak() {
        Scorecard card = Scorecard.of(List.of(seen("chronic", OUTBREAK.end())), DISTRICT);
        assertThat(card.recall(Kind.OUTBREAK)).isZero();
    }

    private static Detected seen(String flavour, LocalDate day) {
        return new Detected(flavour, "site", OUTBREAK.sites().getFirst(), OUTBREAK.leaf(), day);
    }
}
