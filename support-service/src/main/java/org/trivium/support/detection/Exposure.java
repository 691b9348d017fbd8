package org.trivium.support.detection;

/** How much work a day or window should bring, in standard school days (section 4.1). */
final class Exposure {

    private static final double UNKNOWN_VARIANCE = 0.5;

    private final DistrictState state;

    Exposure(DistrictState state) {
        this.state = state;
    }

    /** The day's exposure as the factors are now; 0 before the stream or the leaf began. */
    double fresh(LeafState leaf, int day) {
        if (day < state.figures.start || day < leaf.start) {
            return 0.0;
        }
        return state.calendar.exposure(day)
                * state.figures.weekdayFactor(Days.weekday(day))
                * leaf.season.factor(state.calendar.cell(day));
    }

    /** The day's exposure, frozen at its first use until the week's close. */
    double on(LeafState leaf, int day) {
        double frozen = leaf.frozen.on(day);
        if (!Double.isNaN(frozen)) {
            return frozen;
        }
        double exposure = fresh(leaf, day);
        leaf.frozen.freeze(day, exposure);
        leaf.touch();
        return exposure;
    }

    /** The day's exposure as far as it is frozen, read without freezing it. */
    double peek(LeafState leaf, int day) {
        double frozen = leaf.frozen.on(day);
        return Double.isNaN(frozen) ? fresh(leaf, day) : frozen;
    }

    /** Exposure of the {@code h} days that end with {@code day}; h is one of the windows. */
    double window(LeafState leaf, int day, int h) {
        return known(leaf, day, h).exposure();
    }

    /** Squared CV of the season factors in a window, weighted by exposure. */
    double variance(LeafState leaf, int day, int h) {
        return known(leaf, day, h).variance();
    }

    /** All keys of a leaf ask for the same windows; each is summed once until the leaf changes. */
    private WindowExposure known(LeafState leaf, int day, int h) {
        int window = h / 14;
        WindowExposure known = leaf.windows[window];
        if (known == null || known.day() != day) {
            known = sum(leaf, day, h);
            leaf.windows[window] = known;
        }
        return known;
    }

    private WindowExposure sum(LeafState leaf, int day, int h) {
        double sum = 0.0;
        double weighted = 0.0;
        for (int d = day - h + 1; d <= day; d++) {
            double exposure = on(leaf, d);
            if (exposure != 0.0) {
                sum += exposure;
                weighted += exposure * leaf.season.variance(state.calendar.cell(d));
            }
        }
        return new WindowExposure(day, sum, sum > 0.0 ? weighted / sum : UNKNOWN_VARIANCE);
    }
}
