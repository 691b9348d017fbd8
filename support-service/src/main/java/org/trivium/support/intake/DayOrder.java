package org.trivium.support.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether 04/03 is in March or in April. */
public enum DayOrder {
    DAY_MONTH,
    MONTH_DAY;

    /** The order of that name, as mappings and requests spell it. */
    public static Optional<DayOrder> named(String name) {
        return Arrays.stream(values()).filter(order -> order.toString().equals(name)).findFirst();
    }

    /** The order of a time pattern; absent when it leaves no doubt. */
    static @Nullable DayOrder of(String pattern) {
        String plain = pattern.replaceAll("'[^']*'", "");
        int day = plain.indexOf('d');
        int month = plain.indexOf('M');
        int year = plain.indexOf('u');
        boolean doubtful = day >= 0 && month >= 0 && year > Math.min(day, month);
        if (!doubtful || plain.contains("MMM")) {
            return null;
        }
        return day < month ? DAY_MONTH : MONTH_DAY;
    }

    /** The spelling in mapping files and requests. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
