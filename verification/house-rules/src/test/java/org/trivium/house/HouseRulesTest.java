package org.trivium.house;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses SHED =
            new ClassFileImporter().importPackages("org.trivium.support.shed");

    @ParameterizedTest
    @MethodSource("broken")
    void aRuleFindsWhoBreaksIt(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(SHED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.trivium.support.shed");
    }

    static Stream<ArchRule> broken() {
        return Stream.of(
                RoomRules.rootsNeverImportTheirAdapters,
                RoomRules.rootsAreFreeOfFrameworks,
                RoomRules.mongoNeverImportsTheOtherAdapters,
                RoomRules.adapterTypesArePackagePrivate,
                CraftRules.namesAreTheFieldsTerms,
                CraftRules.rootsTakeTimeAndIdsFromOutside);
    }
}
