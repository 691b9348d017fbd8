package org.trivium.support.detection;

import java.time.LocalDateTime;

/** A district-local day and minute of that day. */
record Moment(int day, int minute) implements Comparable<Moment> {

    static Moment of(LocalDateTime at) {
        return new Moment(Days.of(at.toLocalDate()), Days.minute(at));
    }

    Moment orEarlier(Moment other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Moment other) {
        return day == other.day
                ? Integer.compare(minute, other.minute)
                : Integer.compare(day, other.day);
    }
}
