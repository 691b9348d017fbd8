package org.trivium.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static org.trivium.house.Places.IN_A_ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** How classes are made and named. */
final class CraftRules {

    @ArchTest
    static final ArchRule fieldsAreNotInjected =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .orShould()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule constructorsTakeAtMostFiveParameters =
            constructors()
                    .that()
                    .areDeclaredInClassesThat(
                            resideInAPackage("org.trivium..")
                                    .and(not(resideInAPackage("org.trivium.events..")))
                                    .and(
                                            DescribedPredicate.describe(
                                                    "not records or enums",
                                                    type -> !type.isRecord() && !type.isEnum())))
                    .should(MoreConditions.takeAtMost(5))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rootsTakeTimeAndIdsFromOutside =
            noClasses()
                    .that(IN_A_ROOT)
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule settingsAreRecords =
            classes()
                    .that()
                    .areAnnotatedWith(
                            "org.springframework.boot.context.properties.ConfigurationProperties")
                    .and()
                    .resideInAPackage("org.trivium..")
                    .should()
                    .beRecords()
                    .andShould()
                    .haveSimpleNameEndingWith("Settings")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesAreTheFieldsTerms =
            noClasses()
                    .that()
                    .resideInAPackage("org.trivium..")
                    .should()
                    .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Entity|Constants)")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noGenericExceptions =
            noClasses()
                    .that()
                    .resideInAPackage("org.trivium..")
                    .should(THROW_GENERIC_EXCEPTIONS)
                    .allowEmptyShould(true);

    /** The launcher, benchmarks and the crash test talk to a person; everything else logs. */
    @ArchTest
    static final ArchRule noStandardStreams =
            noClasses()
                    .that(
                            resideInAPackage("org.trivium..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "org.trivium.stack..",
                                                            "org.trivium.bench..",
                                                            "org.trivium.chaos.."))))
                    .should(ACCESS_STANDARD_STREAMS)
                    .allowEmptyShould(true);

    private CraftRules() {}
}
