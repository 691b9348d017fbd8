package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void caseAccentsAndPunctuationDoNotMatter() {
        assertThat(
                        Words.of(
                                Shelf.report(
                                        "Beamer im Büro: DEFEKT!",
                                        "l'écran (n°12) ne s'allume pas")))
                .containsExactly(
                        "beamer", "im", "buro", "defekt", "ecran", "12", "ne", "allume", "pas");
    }

    @Test
    void aWordCountsOnceAndTheSubjectsWordsComeFirst() {
        String many =
                IntStream.range(10, 200).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(Words.of(Shelf.report("Lamp lamp", many)))
                .hasSize(Words.MOST)
                .startsWith("lamp", "w10", "w11");
        assertThat(Words.of(Shelf.report("x".repeat(60), ""))).containsExactly("x".repeat(40));
    }

    @Test
    void theLastWordOfASearchIsABeginning() {
        assertThat(Words.search("Broken Lámp"))
                .isEqualTo(new Words.Search(List.of("broken"), "lamp"));
        assertThat(Words.search("a ?").isEmpty()).isTrue();
    }
}
