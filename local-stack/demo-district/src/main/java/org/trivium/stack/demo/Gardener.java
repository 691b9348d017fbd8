package org.trivium.stack.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds a place and a time for everything that is planted. */
final class Gardener {

    private static final LocalTime BURST_TODAY_FROM = LocalTime.of(9, 0);
    private static final int LEARNING_DAYS = 32;
    private static final int RECENT_DAYS = 35;
    private static final int APART_DAYS = 45;
    private static final int TRIES = 400;

    private final Demand demand;
    private final LocalDateTime now;
    private final Dice dice;
    private final List<LocalDate> schoolDays;
    private final List<Planted> placed = new ArrayList<>();

    Gardener(Demand demand, LocalDateTime now, Dice dice) {
        this.demand = demand;
        this.now = now;
        this.dice = dice;
        this.schoolDays = demand.calendar().schoolDaysSince(demand.first());
    }

    /** The district-wide ones and the living first: they have the least choice. */
    List<Planted> plant(List<Plan> plans) {
        plans.stream()
                .filter(plan -> plan.isAlive() || plan.kind() == Planted.Kind.CHRONIC)
                .forEach(this::place);
        plans.stream()
                .filter(plan -> !plan.isAlive() && plan.kind() != Planted.Kind.CHRONIC)
                .forEach(this::place);
        return placed;
    }

    private void place(Plan plan) {
        Planted found = candidate(plan);
        for (int i = 0; i < TRIES && !fits(found); i++) {
            found = candidate(plan);
        }
        placed.add(found);
    }

    private Planted candidate(Plan plan) {
        List<Site> sites = sites(plan);
        int last = schoolDays.size() - 1;
        return switch (plan.kind()) {
            case CHRONIC -> chronic(plan, sites);
            case BURST -> {
                LocalDate day = schoolDays.get(plan.isAlive() ? burstToday(last) : past(last, 1));
                yield plan.at(sites, day, day);
            }
            default -> {
                int start = plan.isAlive() ? last - plan.days() : past(last, plan.days());
                LocalDate end = schoolDays.get(Math.min(last, start + plan.days() - 1));
                yield plan.at(sites, schoolDays.get(start), plan.isAlive() ? latest() : end);
            }
        };
    }

    private Planted chronic(Plan plan, List<Site> sites) {
        LocalDate today = now.toLocalDate();
        LocalDate since = today.minusWeeks(plan.sinceWeeks());
        LocalDate start = since.isBefore(demand.first()) ? demand.first() : since;
        return plan.at(sites, start, today.minusWeeks(Integer.parseInt(plan.until())));
    }

    private LocalDate latest() {
        return now.toLocalDate();
    }

    private int burstToday(int last) {
        return now.toLocalTime().isBefore(BURST_TODAY_FROM) ? last - 1 : last;
    }

    private int past(int last, int days) {
        return dice.between(LEARNING_DAYS, last - RECENT_DAYS - days);
    }

    private List<Site> sites(Plan plan) {
        List<Site> all = demand.sites();
        return switch (plan.where()) {
            case "district" -> all;
            case "group" -> all.stream().filter(site -> site.group().equals("elementary")).toList();
            default -> List.of(dice.pick(all.stream().filter(site -> suits(site, plan)).toList()));
        };
    }

    private static boolean suits(Site site, Plan plan) {
        return site.level() != Site.Level.OFFICE
                && site.staff() >= 24
                && (plan.where().equals("any") || site.group().equals(plan.where()));
    }

    private boolean fits(Planted candidate) {
        return standsOut(candidate)
                && !spansHolidays(candidate)
                && placed.stream().noneMatch(other -> clash(candidate, other));
    }

    private boolean spansHolidays(Planted candidate) {
        long inSession = schoolDays.stream().filter(day -> candidate.overlaps(day, day)).count();
        long days = candidate.end().toEpochDay() - candidate.start().toEpochDay() + 1;
        return candidate.kind() != Planted.Kind.CHRONIC && days > inSession * 7 / 5 + 3;
    }

    /** Six tickets at a place that has six anyway would be no recurrence to anybody. */
    private boolean standsOut(Planted candidate) {
        if (candidate.kind() != Planted.Kind.OUTBREAK) {
            return true;
        }
        LeafTraits leaf = Objects.requireNonNull(demand.traits().get(candidate.leaf()));
        double ordinary =
                candidate
                        .start()
                        .datesUntil(candidate.end().plusDays(1))
                        .mapToDouble(day -> demand.load(day, leaf) * rate(candidate, leaf))
                        .sum();
        return candidate.tickets() >= 3 + 2 * ordinary;
    }

    private double rate(Planted candidate, LeafTraits leaf) {
        return demand.sites().stream()
                .filter(site -> candidate.touches(site.id()))
                .mapToDouble(site -> demand.standard(site, leaf))
                .sum();
    }

    private static boolean clash(Planted one, Planted other) {
        if (one.sites().size() == 1
                && other.sites().size() == 1
                && one.touches(other.sites().getFirst())
                && one.kind() == Planted.Kind.CHRONIC
                && other.kind() == Planted.Kind.CHRONIC) {
            return true;
        }
        if (!one.leaf().equals(other.leaf())) {
            return false;
        }
        boolean chronic =
                one.kind() == Planted.Kind.CHRONIC || other.kind() == Planted.Kind.CHRONIC;
        boolean sameSite = one.sites().stream().anyMatch(other::touches);
        boolean wave = one.kind() == Planted.Kind.DISTRICT || other.kind() == Planted.Kind.DISTRICT;
        return chronic
                ? sameSite && !wave
                : one.overlaps(
                        other.start().minusDays(APART_DAYS), other.end().plusDays(APART_DAYS));
    }
}
