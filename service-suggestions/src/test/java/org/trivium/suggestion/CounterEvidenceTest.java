package org.trivium.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trivium.suggestion.Told.MARCH_2;
import static org.trivium.suggestion.Told.figures;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each of the six things that speak against a suggestion, as a number. */
class CounterEvidenceTest {

    private static final Place DISTRICT =
            new Place(Scope.DISTRICT, "*", "printing", Flavour.OUTBREAK);

    @Test
    void theShareOfTheCausesNotAnsweredIsAlwaysTold() {
        Against against = only(Told.NORTH, Phase.ACTIVE, figures().done());

        assertThat(against.reason()).isEqualTo(Against.Reason.OTHER_CAUSES);
        assertThat(against.value()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void withoutAConfirmedTicketTheShareIsWhatTheCategoryUsuallyMeans() {
        List<Against> against =
                of(Told.NORTH, Phase.ACTIVE, figures().causes(Told.figures().done().kinds(), 0));

        assertThat(against.getFirst().value()).isCloseTo(0.3, within(1e-9));
        assertThat(against.getFirst().sentence())
                .isEqualTo("Against it: 30 % usually have another cause.");
        assertThat(against.get(1).reason()).isEqualTo(Against.Reason.FEW_CONFIRMED);
        assertThat(against.get(1).value()).isZero();
    }

    @Test
    void fewConfirmedTicketsAreCounted() {
        Kinds kinds = figures().done().kinds();

        Against few = last(Told.NORTH, figures().causes(kinds, 4.4));
        assertThat(few.reason()).isEqualTo(Against.Reason.FEW_CONFIRMED);
        assertThat(few.value()).isEqualTo(4);
        assertThat(last(Told.NORTH, figures().causes(kinds, 5)).reason())
                .isEqualTo(Against.Reason.OTHER_CAUSES);
    }

    @Test
    void theLowestLevelCouldBeChance() {
        Against chance = last(Told.NORTH, figures().level(1));

        assertThat(chance.reason()).isEqualTo(Against.Reason.COULD_BE_CHANCE);
        assertThat(chance.value()).isEqualTo(1);
    }

    @Test
    void oneSiteAboveAThirdIsNamedWithItsShare() {
        Against site = last(DISTRICT, figures().sites(new Tally("s-1", 8), new Tally("s-2", 8)));

        assertThat(site.reason()).isEqualTo(Against.Reason.ONE_SITE);
        assertThat(site.site()).isEqualTo("s-1");
        assertThat(site.value()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aPartOfTheSchoolYearSeenInOneYearOnlySpeaksAgainst() {
        assertThat(last(Told.NORTH, figures().seen(1)).reason())
                .isEqualTo(Against.Reason.SEEN_ONCE);
        assertThat(last(Told.NORTH, figures().seen(2)).reason())
                .isEqualTo(Against.Reason.OTHER_CAUSES);
    }

    @Test
    void ticketsThatFallAgainSpeakAgainst() {
        Against falling = of(Told.NORTH, Phase.WATCH, figures()).getLast();

        assertThat(falling.reason()).isEqualTo(Against.Reason.FALLING);
        assertThat(falling.value()).isEqualTo(3);
    }

    private static Against only(Place place, Phase phase, Figures figures) {
        List<Against> against = evidence(phase, figures).against(place);
        assertThat(against).hasSize(1);
        return against.getFirst();
    }

    private static Against last(Place place, Told.Numbers numbers) {
        return of(place, Phase.ACTIVE, numbers).getLast();
    }

    private static List<Against> of(Place place, Phase phase, Told.Numbers numbers) {
        return evidence(phase, numbers.done()).against(place);
    }

    private static Evidence evidence(Phase phase, Figures figures) {
        return new Evidence("R1", 1, MARCH_2, MARCH_2, phase, true, null, false, figures);
    }
}
