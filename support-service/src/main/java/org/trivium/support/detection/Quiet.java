package org.trivium.support.detection;

/** Open hours, and whether a burst has been quiet for long enough to be over (section 6). */
final class Quiet {

    private static final int MIDNIGHTS = 3;
    private static final int DAY = 1440;

    private Quiet() {}

    /** True when four open hours, or three midnights, have passed without a ticket. */
    static boolean since(Burst burst, int day, int minute, SchoolCalendar calendar) {
        if (day - burst.lastDay >= MIDNIGHTS) {
            return true;
        }
        int minutes = 0;
        for (int d = burst.lastDay; d <= day; d++) {
            if (calendar.exposure(d) >= Parameters.OPEN_DAY) {
                minutes +=
                        openMinutes(
                                d == burst.lastDay ? burst.lastMinute : 0, d == day ? minute : DAY);
            }
        }
        return minutes >= Parameters.BURST_MINUTES;
    }

    /** Share of a day's open hours in the burst window that ends at {@code minute}. */
    static double partOfDay(int minute) {
        int open =
                Math.max(
                        openMinutes(minute - Parameters.BURST_MINUTES, minute),
                        Parameters.BURST_FLOOR);
        return open / (double) (Parameters.OPEN_TO - Parameters.OPEN_FROM);
    }

    private static int openMinutes(int from, int to) {
        return Math.max(0, Math.min(to, Parameters.OPEN_TO) - Math.max(from, Parameters.OPEN_FROM));
    }
}
