package org.trivium.suggestion;

/**
 * How large a suggestion was when it was put off until it grows by half.
 *
 * @param minutes avoidable minutes: the rank of the inbox, which does not depend on the window that
 *     happens to tell most
 * @param count tickets, which are what counts when nothing was avoidable then
 */
public record Growth(double minutes, int count) {

    private static final double BY_HALF = 1.5;

    static Growth from(Figures figures) {
        return new Growth(figures.avoidableMinutes(), figures.count());
    }

    /** True once it is half as large again. */
    boolean reachedBy(Figures now) {
        return minutes > 0
                ? now.avoidableMinutes() >= BY_HALF * minutes
                : now.count() >= BY_HALF * Math.max(1, count);
    }
}
