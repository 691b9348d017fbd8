package org.trivium.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindsTest {

    @Test
    void whatTargetsAnswerTogetherDoesNotDependOnTheOrderOfASet() {
        List<Target> targets = List.of(Target.PD, Target.PLAN, Target.DOC);

        for (int i = 1; i < 200; i++) {
            Kinds kinds = new Kinds(0.7 / i, 0.1 / i, 0.2 / i, 0.3 / i, 0.4 / i, 0.6 / i);
            assertThat(kinds.answeredBy(new LinkedHashSet<>(targets)))
                    .isEqualTo(kinds.answeredBy(new LinkedHashSet<>(targets.reversed())));
        }
    }
}
