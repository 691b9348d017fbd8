package org.trivium.stack.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many tickets a day brings when nothing is planted. */
final class Demand {

    private static final double[] WEEKDAYS = {1.3, 1.05, 1.0, 0.95, 0.8, 1.0, 1.0};
    private static final double SITE_SD = 0.2;
    private static final double WEEK_SD = 0.12;
    private static final double WEEK_MEMORY = 0.7;

    private final SchoolCalendar calendar;
    private final LocalDate first;
    private final List<Site> sites;
    private final Map<String, LeafTraits> traits;
    private final Map<Site, Map<String, double[]>> habits = new HashMap<>();
    private double scale = 1.0;

    Demand(SchoolCalendar calendar, LocalDate first, List<Site> sites, Dice dice) {
        this.calendar = calendar;
        this.first = first;
        this.sites = sites;
        this.traits = LeafTraits.all();
        int count = (int) ChronoUnit.WEEKS.between(first, calendar.today()) + 2;
        for (Site site : sites) {
            Map<String, double[]> ofSite = new HashMap<>();
            traits.keySet().forEach(leaf -> ofSite.put(leaf, wandering(count, dice)));
            habits.put(site, ofSite);
        }
    }

    Map<String, LeafTraits> traits() {
        return traits;
    }

    List<Site> sites() {
        return sites;
    }

    SchoolCalendar calendar() {
        return calendar;
    }

    LocalDate first() {
        return first;
    }

    /** Sets the level so that the whole stream has about so many tickets. */
    void scaleTo(double tickets) {
        double total =
                first.datesUntil(calendar.today().plusDays(1))
                        .mapToDouble(
                                day -> sites.stream().mapToDouble(site -> ofSite(day, site)).sum())
                        .sum();
        scale = tickets / total;
    }

    /** Expected tickets of a date. */
    double mean(LocalDate day, Site site, LeafTraits leaf) {
        int week = (int) ChronoUnit.WEEKS.between(first, day);
        double habit =
                Objects.requireNonNull(Objects.requireNonNull(habits.get(site)).get(leaf.leaf()))[
                        week];
        return standard(site, leaf) * habit * load(day, leaf);
    }

    /** Expected tickets of an ordinary school day, were the site like all others. */
    double standard(Site site, LeafTraits leaf) {
        return scale * leaf.share() * site.staff() * leaf.levels().getOrDefault(site.level(), 1.0);
    }

    /** How a date compares with an ordinary school day for a leaf. */
    double load(LocalDate day, LeafTraits leaf) {
        CalendarDay on = calendar.on(day);
        return on.exposure()
                * WEEKDAYS[day.getDayOfWeek().getValue() - 1]
                * leaf.seasonFactor(on.cell());
    }

    private double ofSite(LocalDate day, Site site) {
        return traits.values().stream().mapToDouble(leaf -> mean(day, site, leaf)).sum();
    }

    /** A site's own level on a leaf, week by week: it differs from others and drifts a little. */
    private static double[] wandering(int count, Dice dice) {
        double[] factors = new double[count];
        double own = dice.gauss(SITE_SD);
        double drift = dice.gauss(WEEK_SD);
        double step = WEEK_SD * Math.sqrt(1 - WEEK_MEMORY * WEEK_MEMORY);
        for (int i = 0; i < count; i++) {
            factors[i] = Math.exp(own + drift);
            drift = WEEK_MEMORY * drift + dice.gauss(step);
        }
        return factors;
    }
}
