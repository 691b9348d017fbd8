package org.trivium.support.detection;

/** Lets the stream's time pass: closes days and weeks, or skips a long silence (sections 9, 10). */
final class Time {

    private final DistrictState state;
    private final DayClose dayClose;
    private final WeekClose weekClose;
    private final DailyLife daily;
    private final Stop stop;

    Time(DistrictState state, DayClose dayClose, WeekClose weekClose, DailyLife daily, Stop stop) {
        this.state = state;
        this.dayClose = dayClose;
        this.weekClose = weekClose;
        this.daily = daily;
        this.stop = stop;
    }

    /** Closes every day before {@code day}; the first day of all begins the stream. */
    void advance(int day) {
        Figures now = state.figures;
        now.touch();
        if (!now.started()) {
            now.day = day;
            now.start = day;
            return;
        }
        if (day - now.day > Parameters.GAP_DAYS) {
            pause(day);
        }
        while (now.day < day) {
            nextDay();
        }
    }

    private void nextDay() {
        Figures now = state.figures;
        dayClose.close(now.day);
        stop.endQuietBursts(now.day + 1, 0, now.day);
        daily.dayEnded(now.day);
        now.day++;
        if (Days.weekday(now.day) == 0) {
            weekClose.close(now.day);
        }
    }

    /**
     * Empties every window, ends what lives, skips the rest and begins again with aged baselines.
     */
    private void pause(int day) {
        for (int i = 0; i < Parameters.FLUSH_DAYS; i++) {
            nextDay();
        }
        Figures now = state.figures;
        stop.everything(EndReason.PAUSE, now.day - 1);
        age(now.day, day);
        now.forgetIndex();
        now.day = day;
        now.start = day;
        state.tickets.forgetOld(day);
    }

    private void age(int from, int until) {
        double keep = state.calendar.keep(from, until);
        int years = Math.floorDiv(until - from, 365);
        for (KeyState key : state.keys.all()) {
            key.s *= keep;
            key.e *= keep;
            key.fadeKinds(Math.pow(Parameters.KIND_KEEP, years));
            key.empty();
        }
        for (SiteState site : state.sites.all()) {
            if (site.activity != null) {
                site.activity(site.activity.times(keep));
            }
        }
        for (LeafState leaf : state.leaves.all()) {
            leaf.season.fade(Math.pow(Parameters.CELL_KEEP, years));
            leaf.forgetIndex();
            leaf.thaw();
        }
    }
}
