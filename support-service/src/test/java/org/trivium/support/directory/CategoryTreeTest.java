package org.trivium.support.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {

    private final CategoryTree shipped = DefaultTaxonomy.of("d");

    @Test
    void aNewDistrictHasTheWholeTaxonomyAndALeafForTheUnknown() {
        assertThat(shipped.leaves()).hasSize(36);
        assertThat(shipped.groups()).hasSize(10).containsKey("Classroom display and AV");
        assertThat(shipped.leaf(Leaf.UNKNOWN).orElseThrow().kinds()).isEqualTo(Leaf.NEUTRAL_KINDS);
        assertThat(shipped.leaves().stream().filter(Leaf::restricted).map(Leaf::code))
                .containsExactly("sec.student-data", "req.assistive");
    }

    @Test
    void aQuotedLabelIsReadWhole() {
        Leaf howto = shipped.leaf("av.display-howto").orElseThrow();

        assertThat(howto.label()).isEqualTo("Panel, casting, annotation: how do I");
        assertThat(howto.kinds()).containsExactly(0.75, 0.05, 0.05, 0.05, 0.05, 0.05);
        assertThat(howto.leadingKind()).isEqualTo(Kind.KNOWLEDGE_GAP);
        assertThat(howto.priorRate()).isNull();
    }

    @Test
    void aStrongSecondKindDoesNotLead() {
        assertThat(shipped.leaf("acc.password-mfa").orElseThrow().leadingKind())
                .isEqualTo(Kind.ACCESS);
    }

    @Test
    void sharesOfEveryLeafAddUpToOne() {
        assertThat(shipped.leaves())
                .allSatisfy(
                        leaf ->
                                assertThat(leaf.kinds().stream().mapToDouble(k -> k).sum())
                                        .isBetween(0.999, 1.001));
    }

    @Test
    void theVersionCountsChangesAndNothingElse() {
        Leaf met = Leaf.imported(new Newcomers.NewLeaf("a/b", "a", "b"));

        CategoryTree grown = shipped.with(List.of(met));

        assertThat(grown.version()).isEqualTo(2);
        assertThat(grown.with(List.of(met))).isSameAs(grown);
        assertThat(grown.changedSince(shipped)).containsExactly(met);
        assertThat(grown.leaves().getLast().imported()).isTrue();
    }
}
