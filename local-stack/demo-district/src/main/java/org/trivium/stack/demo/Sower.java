package org.trivium.stack.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws the stream: ordinary tickets and those of everything planted. */
final class Sower {

    private static final int BURST_MINUTES = 90;

    /** Below it nobody would call a need chronic, tickets a school day. */
    private static final double CHRONIC_LEAST = 0.42;

    private final Demand demand;
    private final LocalDateTime now;
    private final Crowd crowd;
    private final Dice dice;
    private final Hours hours;
    private final Map<String, Site> sites;
    private final List<Draft> drafts = new ArrayList<>();

    Sower(Demand demand, LocalDateTime now, Crowd crowd, Dice dice) {
        this.demand = demand;
        this.now = now;
        this.crowd = crowd;
        this.dice = dice;
        this.hours = new Hours(now, dice);
        this.sites =
                demand.sites().stream().collect(Collectors.toMap(Site::id, Function.identity()));
    }

    /** All tickets opened until now, in order. */
    List<Draft> sow(List<Planted> planted) {
        demand.first().datesUntil(now.toLocalDate().plusDays(1)).forEach(this::ordinaryDay);
        for (int i = 0; i < planted.size(); i++) {
            sow(planted.get(i), i);
        }
        return drafts.stream()
                .filter(draft -> draft.opened().isBefore(now))
                .sorted(Comparator.comparing(Draft::opened))
                .toList();
    }

    private void ordinaryDay(LocalDate day) {
        for (Site site : demand.sites()) {
            for (LeafTraits leaf : demand.traits().values()) {
                int count = dice.poisson(demand.mean(day, site, leaf));
                for (int i = 0; i < count; i++) {
                    LocalDateTime at = hours.ordinary(day);
                    Person person = crowd.anybody(site);
                    drafts.add(new Draft(at, site, leaf.leaf(), person, Draft.ORDINARY, ""));
                }
            }
        }
    }

    private void sow(Planted event, int index) {
        switch (event.kind()) {
            case CHRONIC -> chronic(event, index);
            case BURST -> burst(event, index);
            case INDIVIDUAL -> individual(event, index);
            case OUTBREAK, DISTRICT -> outbreak(event, index);
        }
    }

    private void chronic(Planted event, int index) {
        LeafTraits leaf = Objects.requireNonNull(demand.traits().get(event.leaf()));
        Site site = site(event, 0);
        double standard = demand.standard(site, leaf);
        double extra = Math.max(event.tickets() * standard, CHRONIC_LEAST) - standard;
        event.start()
                .datesUntil(event.end().plusDays(1))
                .forEach(
                        day -> {
                            int count = dice.poisson(extra * demand.load(day, leaf));
                            for (int i = 0; i < count; i++) {
                                Person person = crowd.somebodyElse(site);
                                add(event, index, person, hours.ordinary(day));
                            }
                        });
    }

    private void burst(Planted event, int index) {
        LocalDateTime start = hours.startOf(event.start(), BURST_MINUTES);
        for (Person person : crowd.many(site(event, 0), event.tickets())) {
            add(event, index, person, start.plusMinutes(dice.between(0, BURST_MINUTES - 1)));
        }
    }

    private void individual(Planted event, int index) {
        Person person = crowd.somebodyElse(site(event, 0));
        List<LocalDate> days = days(event);
        for (int i = 0; i < event.tickets(); i++) {
            add(event, index, person, hours.past(days.get(i % days.size())));
        }
    }

    private void outbreak(Planted event, int index) {
        List<LocalDate> days = days(event);
        int places = event.sites().size();
        for (int place = 0; place < places; place++) {
            int count = event.tickets() / places + (place < event.tickets() % places ? 1 : 0);
            List<Person> people = crowd.many(site(event, place), count);
            for (int i = 0; i < people.size(); i++) {
                int nth = (int) ((i + dice.share()) * days.size() / people.size());
                add(event, index, people.get(i), hours.past(days.get(nth)));
            }
        }
    }

    private List<LocalDate> days(Planted event) {
        return event.start()
                .datesUntil(event.end().plusDays(1))
                .filter(day -> demand.calendar().on(day).inSession() && hours.hasBegun(day))
                .toList();
    }

    private Site site(Planted event, int nth) {
        return Objects.requireNonNull(sites.get(event.sites().get(nth)));
    }

    private void add(Planted event, int index, Person person, LocalDateTime at) {
        Site site = Objects.requireNonNull(sites.get(person.site()));
        drafts.add(new Draft(at, site, event.leaf(), person, index, event.cause()));
    }
}
