package org.trivium.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.trivium.house.Places.IN_ANY_ADAPTER;
import static org.trivium.house.Places.IN_A_ROOT;
import static org.trivium.house.Places.SERVICES;
import static org.trivium.house.Places.WIRING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom. */
final class RoomRules {

    @ArchTest
    static final ArchRule rootsAreFreeOfFrameworks =
            classes()
                    .that(IN_A_ROOT)
                    .and(not(WIRING))
                    .should()
                    .onlyDependOnClassesThat(
                            IN_A_ROOT
                                    .or(
                                            resideInAnyPackage(
                                                    "java..",
                                                    "org.jspecify..",
                                                    "org.slf4j..",
                                                    "org.apache.commons.numbers..",
                                                    "org.apache.commons.statistics..",
                                                    "org.trivium.starter.caller..",
                                                    "org.trivium.starter.refusal..",
                                                    "org.trivium.starter.paging.."))
                                    .or(
                                            DescribedPredicate.describe(
                                                    "arrays and primitives",
                                                    type ->
                                                            type.isPrimitive()
                                                                    || type.getBaseComponentType()
                                                                            .isPrimitive())))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rootsNeverImportTheirAdapters =
            noClasses()
                    .that(IN_A_ROOT)
                    .should()
                    .dependOnClassesThat(IN_ANY_ADAPTER.and(resideInAnyPackage(SERVICES)))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule webNeverImportsTheOtherAdapters =
            adapterKeepsToItself("web", "..mongo..", "..kafka..");

    @ArchTest
    static final ArchRule mongoNeverImportsTheOtherAdapters =
            adapterKeepsToItself("mongo", "..web..", "..kafka..");

    @ArchTest
    static final ArchRule kafkaNeverImportsTheOtherAdapters =
            adapterKeepsToItself("kafka", "..web..", "..mongo..");

    @ArchTest
    static final ArchRule publishedEventsEnterThroughKafkaOnly =
            noClasses()
                    .that(resideInAnyPackage(SERVICES).and(not(resideInAPackage("..kafka.."))))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.trivium.events.."))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule publishedEventsImportOnlyTheJdk =
            classes()
                    .that()
                    .resideInAPackage("org.trivium.events..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "org.jspecify..", "org.trivium.events..")
                                    .or(
                                            DescribedPredicate.describe(
                                                    "arrays and primitives",
                                                    type -> type.isPrimitive() || type.isArray())))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule supportKeepsToItself =
            keepsToItself("org.trivium.support..", "org.trivium.pd..", "org.trivium.planning..");

    @ArchTest
    static final ArchRule pdKeepsToItself =
            keepsToItself("org.trivium.pd..", "org.trivium.support..", "org.trivium.planning..");

    @ArchTest
    static final ArchRule planningKeepsToItself =
            keepsToItself("org.trivium.planning..", "org.trivium.support..", "org.trivium.pd..");

    @ArchTest
    static final ArchRule gatewayKnowsNoService = keepsToItself("org.trivium.gateway..", SERVICES);

    @ArchTest
    static final ArchRule modulesAreFreeOfCycles =
            slices().matching("org.trivium.(*).(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule restControllersLiveInWeb =
            classes()
                    .that()
                    .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                    .and(resideInAnyPackage(SERVICES))
                    .should()
                    .resideInAPackage("..web..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule kafkaTypesLiveInKafka =
            noClasses()
                    .that(resideInAnyPackage(SERVICES).and(not(resideInAPackage("..kafka.."))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule databaseTypesLiveInMongo =
            noClasses()
                    .that(resideInAnyPackage(SERVICES).and(not(resideInAPackage("..mongo.."))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.data..", "com.mongodb..", "org.bson..")
                    .allowEmptyShould(true);

    /**
     * District scope is added in one place; who goes round it could show one district to another.
     */
    @ArchTest
    static final ArchRule everyQueryIsScopedByItsDistrict =
            noClasses()
                    .that()
                    .resideInAnyPackage(SERVICES)
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "org\\.springframework\\.data\\.mongodb\\.core\\.Mongo(Operations|Template)"
                                    + "|com\\.mongodb\\.client\\.Mongo(Client|Database|Collection)")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule adapterTypesArePackagePrivate =
            classes()
                    .that(IN_ANY_ADAPTER.and(resideInAnyPackage(SERVICES)))
                    .and()
                    .areTopLevelClasses()
                    .and(not(WIRING))
                    .and(not(simpleNameEndingWith("package-info")))
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true);

    private RoomRules() {}

    private static ArchRule keepsToItself(String own, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }

    private static ArchRule adapterKeepsToItself(String own, String... others) {
        return noClasses()
                .that(resideInAPackage("..%s..".formatted(own)).and(resideInAnyPackage(SERVICES)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).and(resideInAnyPackage(SERVICES)))
                .allowEmptyShould(true);
    }
}
