package org.trivium.house;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * The rules of the house. A rule describes a decision: change it on purpose only, and say so in
 * docs/decisions.
 *
 * <p>A <em>root</em> is the package of a business module, such as {@code
 * org.trivium.support.ticket}; its adapters live one level down in {@code web}, {@code mongo} and
 * {@code kafka}.
 */
public final class HouseRules {

    @ArchTest static final ArchTests ROOMS = ArchTests.in(RoomRules.class);

    @ArchTest static final ArchTests CRAFT = ArchTests.in(CraftRules.class);

    private HouseRules() {}
}
