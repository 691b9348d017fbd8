package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivium.stack.demo.Person;

class NeedlesTest {

    private final Needles needles =
            new Needles()
                    .person(
                            new Person(
                                    "P0017",
                                    "Ada Ashgrove",
                                    "ada.ashgrove@example.org",
                                    "teacher",
                                    "lakeside"))
                    .text("The panel in room 12 stays black. Power light is on.")
                    .text("Keys missing");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"requester\":\"Ada Ashgrove\"}",
                "{\"by\":\"Ashgrove, Ada\"}",
                "ADA  ASHGROVE",
                "ce_subject: lakeside|ada-ashgrove",
                "\u0000\u000cAda Ashgrove\u0001",
                "xAda Ashgrove",
                "mailto:ada.ashgrove@example.org",
                "{\"person\":\"P0017\"}",
                "reason: could not read 'panel in room 12 stays'",
                "{\"subject\":\"keys missing\"}"
            })
    void whatIsPlantedIsFound(String text) {
        assertThat(needles.in("before " + text + " after")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"leaf\":\"av.display-fault\",\"site\":\"lakeside\"}",
                "ada",
                "ashgrove",
                "the panel in room",
                "keys are missing",
                "P0018",
                "{\"requester\":\"0192f0c1-7a9e-7cc3-b1f4-aa0c17ada001\"}"
            })
    void whatTellsNothingOfThemIsNot(String text) {
        assertThat(needles.in(text)).isEmpty();
    }

    @Test
    void theyAreNamedAsTheyAreKnown() {
        assertThat(needles.in("p0017 wrote: Ashgrove Ada")).containsOnly("P0017", "Ada Ashgrove");
        assertThat(needles.in("room 12 stays black power light"))
                .containsOnly("room 12 stays black power", "12 stays black power light");
    }
}
