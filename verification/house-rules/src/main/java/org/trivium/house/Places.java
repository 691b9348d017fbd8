package org.trivium.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;

/** Where a class lives in the house. */
final class Places {

    static final String[] SERVICES = {
        "org.trivium.support..",
        "org.trivium.pd..",
        "org.trivium.planning..",
        "org.trivium.suggestion.."
    };
    static final Pattern ROOT =
            Pattern.compile(
                    "org\\.trivium\\.(?:support|pd|planning)\\.[a-z]+|org\\.trivium\\.suggestion");
    static final String[] ADAPTERS = {"..web..", "..mongo..", "..kafka.."};

    static final DescribedPredicate<JavaClass> IN_A_ROOT =
            DescribedPredicate.describe(
                    "in the root of a business module",
                    type -> ROOT.matcher(type.getPackageName()).matches());
    static final DescribedPredicate<JavaClass> WIRING =
            simpleNameEndingWith("Configuration").or(simpleNameEndingWith("Settings")).as("wiring");
    static final DescribedPredicate<JavaClass> IN_ANY_ADAPTER = resideInAnyPackage(ADAPTERS);

    private Places() {}
}
