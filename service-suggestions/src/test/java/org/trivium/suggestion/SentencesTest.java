package org.trivium.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.suggestion.Told.MARCH_2;
import static org.trivium.suggestion.Told.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static final Place NORTH = Told.NORTH;
    private static final Place DISTRICT =
            new Place(Scope.DISTRICT, "*", "printing", Flavour.OUTBREAK);
    private static final Place CHRONIC =
            new Place(Scope.SITE, "north", "printing", Flavour.CHRONIC);

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "2.04, 2.0",
        "2.05, 2.1",
        "9.94, 9.9",
        "9.96, 10.0",
        "10.4, 10",
        "10.5, 11"
    })
    void expectedHasOneDecimalBelowTenOnly(double expected, String said) {
        assertThat(Wording.expected(expected)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1.79, more than usual",
        "1.8, twice",
        "2.49, twice",
        "2.5, three times",
        "4.4, four times",
        "10.2, ten times",
        "11.2, 11 times"
    })
    void ratiosAreMultiplesFromOnePointEightUp(double ratio, String said) {
        assertThat(Wording.ratio(ratio)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1, Could still be chance.", "2, Hardly chance.", "3, Not chance."})
    void anOutbreakAtASiteSaysHowLikelyChanceIs(int level, String chance) {
        assertThat(of(NORTH, figures().level(level).done()).happened())
                .isEqualTo(
                        "printing at north: 9 tickets from 6 people in 7 days; usual is about 2.0. "
                                + chance);
    }

    @Test
    void anOutbreakOfADistrictCountsItsSites() {
        Figures two = figures().count(30, 12.6).sites(tally(1, 9), tally(2, 8)).done();
        Figures ten =
                figures()
                        .sites(
                                IntStream.range(0, 10)
                                        .mapToObj(i -> tally(i, 3))
                                        .toArray(Tally[]::new))
                        .done();

        assertThat(of(DISTRICT, two).happened())
                .isEqualTo("printing is up at 2 sites: 30 tickets in 7 days, usual is about 13.");
        assertThat(of(DISTRICT, ten).happened()).startsWith("printing is up at 10 or more sites:");
    }

    @Test
    void aChronicNeedCountsTheWeeksThatHadTickets() {
        List<Week> history =
                IntStream.range(0, 12)
                        .mapToObj(i -> new Week(MARCH_2.minusWeeks(11 - i), i % 4, 1, 3))
                        .toList();

        assertThat(of(CHRONIC, figures().ratio(2.6).history(history).done()).happened())
                .isEqualTo(
                        "printing keeps coming back at north: three times as often as at schools of its size, for 6 of the last 8 weeks, from about 6 people.");
        assertThat(of(CHRONIC, figures().ratio(1.6).done()).happened())
                .startsWith("printing keeps coming back at north: more than usual, for");
    }

    @Test
    void causesAreNamedByTarget() {
        Kinds shares = new Kinds(0.4, 0.2, 0.1, 0.1, 0.1, 0.1);

        assertThat(branch(shares, 12, Target.PD))
                .isEqualTo("40 % of the confirmed causes were 'did not know how'.");
        assertThat(branch(shares, 12, Target.PLAN))
                .isEqualTo(
                        "50 % of the confirmed causes were faults of equipment, network, software or access.");
        assertThat(branch(shares, 12, Target.DOC))
                .isEqualTo("30 % of the confirmed causes can be solved with a page.");
        assertThat(branch(shares, 12, Target.PLAN, Target.PD))
                .isEqualTo(
                        "40 % of the confirmed causes were 'did not know how', 50 % were faults of equipment, network, software or access.");
        assertThat(branch(shares, 0, Target.PD))
                .isEqualTo(
                        "No cause has been confirmed yet; this is what this category usually means.");
    }

    @Test
    void whatSpeaksAgainstIsAlwaysShown() {
        Kinds shares = new Kinds(0.7, 0.1, 0.05, 0.05, 0.05, 0.05);
        Figures weak = figures().level(1).causes(shares, 3.5).done();

        assertThat(of(NORTH, weak).against())
                .containsExactly(
                        "Against it: 30 % had another cause.",
                        "Based on 4 confirmed tickets.",
                        "About four in ten signals this weak turn out to be chance.");
        assertThat(of(NORTH, figures().done()).against())
                .containsExactly("Against it: 30 % had another cause.");
        assertThat(of(CHRONIC, weak).against())
                .doesNotContain("About four in ten signals this weak turn out to be chance.");
    }

    @Test
    void oneSiteAboveAThirdSpeaksAgainstADistrictsRecurrence() {
        Figures lopsided = figures().sites(tally(1, 8), tally(2, 6), tally(3, 4)).done();
        Figures even = figures().sites(tally(1, 4), tally(2, 4), tally(3, 4)).done();

        assertThat(of(DISTRICT, lopsided).against())
                .contains("One site (s-1) has 44 % of the tickets.");
        assertThat(of(DISTRICT, even).against()).noneMatch(s -> s.startsWith("One site"));
    }

    @Test
    void watchingEndingAndComingBackAreTold() {
        Ending calm = new Ending("calm", MARCH_2.minusDays(4));

        Sentences watched = said(Phase.WATCH, null);
        assertThat(watched.since()).isEqualTo("Quiet for at least 3 school days; watching.");
        assertThat(watched.against()).contains("Tickets are falling again.");
        assertThat(said(Phase.RESOLVED, calm).since()).isEqualTo("Back to usual since 2026-02-26.");
        assertThat(said(Phase.RELAPSED, calm).since())
                .isEqualTo("It is back, 4 days after it had ended.");
        assertThat(said(Phase.RESOLVED, new Ending("restart", MARCH_2)).since()).isNull();
        assertThat(said(Phase.ACTIVE, null).since()).isNull();
    }

    @Test
    void avoidableMinutesAreWhole() {
        assertThat(of(NORTH, figures().done()).avoidable())
                .isEqualTo(
                        "If it goes on, about 85 minutes of help could be avoided in the next weeks.");
    }

    private static String branch(Kinds shares, double confirmed, Target... targets) {
        return of(NORTH, figures().causes(shares, confirmed).targets(Set.of(targets)).done())
                .branch();
    }

    private static Tally tally(int site, int tickets) {
        return new Tally("s-" + site, tickets);
    }

    private static Sentences of(Place place, Figures figures) {
        return Sentences.of(place, evidence(Phase.ACTIVE, null, figures));
    }

    private static Sentences said(Phase phase, @Nullable Ending ending) {
        return Sentences.of(NORTH, evidence(phase, ending, figures().done()));
    }

    private static Evidence evidence(Phase phase, @Nullable Ending ending, Figures figures) {
        LocalDate day = MARCH_2;
        return new Evidence("R1", 1, day, day, phase, true, ending, false, figures);
    }
}
