package org.trivium.suggestion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as a person says them. */
final class Wording {

    private static final List<String> TIMES =
            List.of(
                    "twice",
                    "three times",
                    "four times",
                    "five times",
                    "six times",
                    "seven times",
                    "eight times",
                    "nine times",
                    "ten times");

    private Wording() {}

    /** One decimal below 10, else none. */
    static String expected(double value) {
        int places = value < 10 ? 1 : 0;
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    /** True from 1.8 up, where a ratio can be said as a multiple. */
    static boolean isMultiple(double ratio) {
        return ratio >= 1.8;
    }

    /** "twice", "three times", … from 1.8 up, else "more than usual". */
    static String ratio(double ratio) {
        if (!isMultiple(ratio)) {
            return "more than usual";
        }
        long times = Math.max(2, Math.round(ratio));
        return times <= 10 ? TIMES.get((int) times - 2) : times + " times";
    }

    /** Chance in words by level of evidence. */
    static String chance(int level) {
        return switch (level) {
            case 1 -> "Could still be chance.";
            case 2 -> "Hardly chance.";
            default -> "Not chance.";
        };
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** "1 ticket", "7 tickets". */
    static String some(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
