package org.trivium.stack.identity;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.trivium.house.HouseRules;

@AnalyzeClasses(packages = "org.trivium", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
