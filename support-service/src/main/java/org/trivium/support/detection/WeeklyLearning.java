package org.trivium.support.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pushes the week that has left every window into the baselines (section 4.6, steps W1 to W5). */
final class WeeklyLearning {

    private final DistrictState state;
    private final Statistics statistics;

    WeeklyLearning(DistrictState state, Statistics statistics) {
        this.state = state;
        this.statistics = statistics;
    }

    /** A key's part of the pushed week: its weight as a baseline, tickets, exposure, prediction. */
    private record Push(KeyState key, double weight, double exposure, PushedWeek week) {}

    /** A district key's day, against the expectation without the season factor. */
    private record SeasonDay(LeafState leaf, Cell cell, double tickets, double exposure) {}

    /** What one week teaches; applied only after every key has been read. */
    private static final class Lesson {
        final List<Push> pushes = new ArrayList<>();
        final List<SeasonDay> season = new ArrayList<>();
        final Map<SiteState, Pair> activity = new LinkedHashMap<>();
        final Pair[] weekdays = new Pair[7];
        final Map<LeafState, Double> districtRates = new HashMap<>();

        Lesson() {
            Arrays.fill(weekdays, Pair.NONE);
        }
    }

    /** Pushes the week that began on {@code monday}, unless it ended before the stream began. */
    void push(int monday) {
        int end = monday + 6;
        if (end < state.figures.start) {
            return;
        }
        double keep = state.calendar.keep(monday, monday + 7);
        boolean inSession = state.calendar.weekInSession(monday);
        if (state.calendar.isExplicitly(Cell.START1, end)
                && state.calendar.isExplicitly(Cell.PRE, monday - 1)) {
            newSchoolYear();
        }
        Lesson lesson = new Lesson();
        for (LeafState leaf : state.leaves.all()) {
            lesson.districtRates.put(leaf, statistics.rates.mean(leaf.district()));
        }
        for (KeyState key : state.keys.all()) {
            read(key, monday, inSession, lesson);
        }
        apply(lesson, keep, monday, inSession);
    }

    private void newSchoolYear() {
        for (LeafState leaf : state.leaves.all()) {
            leaf.season.fade(Parameters.CELL_KEEP);
            leaf.changed();
        }
        state.keys.all().forEach(key -> key.fadeKinds(Parameters.KIND_KEEP));
    }

    private void read(KeyState key, int monday, boolean inSession, Lesson lesson) {
        LeafState leaf = key.leaf;
        int end = monday + 6;
        double exposure = statistics.exposure.window(leaf, end, 7);
        Rate rate = statistics.rates.of(key);
        int tickets = key.count(end, 7);
        double mu = rate.mean() * exposure;
        double season = statistics.exposure.variance(leaf, end, 7);
        double v =
                1.0 / rate.shape()
                        + state.figures.kappa(key.level, Parameters.WEEK)
                        + season
                        + (mu > 0.0 ? (leaf.phi(Parameters.WEEK) - 1.0) / mu : 0.0);
        double weight = AnscombeWeight.of(tickets, mu, 1.0 + v * mu);
        double information = weight / (1.0 + Parameters.CELL_CORR * season * mu);
        PushedWeek week = new PushedWeek(monday, tickets, mu, v);
        lesson.pushes.add(new Push(key, information, exposure, week));
        if (inSession && key.level == Level.SITE) {
            readActivity(key, weight, exposure, lesson);
        }
        if (key.level == Level.DISTRICT) {
            readCalendar(key, monday, new Weighted(weight, rate.mean()), lesson);
        }
    }

    private record Weighted(double weight, double rate) {}

    private void readActivity(KeyState key, double weight, double exposure, Lesson lesson) {
        SiteState site = state.sites.known(key.node);
        double rate = lesson.districtRates.getOrDefault(key.leaf, 0.0);
        double expected = weight * rate * exposure * site.staff / state.sites.totalStaff();
        int tickets = lesson.pushes.getLast().week.count();
        Pair before = lesson.activity.getOrDefault(site, Pair.NONE);
        lesson.activity.put(site, before.plus(weight * tickets, expected));
    }

    private void readCalendar(KeyState key, int monday, Weighted by, Lesson lesson) {
        LeafState leaf = key.leaf;
        int first = Math.max(monday, Math.max(state.figures.start, leaf.start));
        for (int day = first; day < monday + 7; day++) {
            int weekday = Days.weekday(day);
            double factor = state.figures.weekdayFactor(weekday);
            double tickets = by.weight * key.ring.on(day);
            double exposure = by.weight * (state.calendar.exposure(day) * factor);
            lesson.season.add(new SeasonDay(leaf, state.calendar.cell(day), tickets, exposure));
            if (state.calendar.inSession(day)) {
                double expected =
                        by.weight
                                * by.rate
                                * statistics.exposure.on(leaf, day)
                                / factor
                                * Parameters.DOW_PRIOR[weekday];
                lesson.weekdays[weekday] = lesson.weekdays[weekday].plus(tickets, expected);
            }
        }
    }

    private void apply(Lesson lesson, double keep, int monday, boolean inSession) {
        for (SeasonDay day : lesson.season) {
            day.leaf.season.add(day.cell, day.tickets, day.exposure);
            day.leaf.changed();
        }
        Pair[] weekdays = state.figures.weekdays;
        for (int i = 0; i < weekdays.length; i++) {
            Pair more = lesson.weekdays[i];
            weekdays[i] = weekdays[i].plus(more.seen(), more.base());
        }
        state.figures.touch();
        lesson.pushes.forEach(push -> apply(push, keep, monday));
        if (inSession) {
            lesson.activity.forEach((site, more) -> learnActivity(site, more, keep));
        }
    }

    private void apply(Push push, double keep, int monday) {
        KeyState key = push.key;
        key.s = key.s * keep + push.weight * push.week.count();
        key.e = key.e * keep + push.weight * push.exposure;
        key.ring.clearWeek(monday);
        key.log.dropUntil(state.figures.day - 29);
        key.pushed(push.week);
        key.touch();
    }

    private static void learnActivity(SiteState site, Pair more, double keep) {
        Pair before = site.activity == null ? Pair.NONE : site.activity;
        site.activity(before.times(keep).plus(more.seen(), more.base()));
    }
}
