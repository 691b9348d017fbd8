package org.trivium.stack.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who files tickets: some people ask for help far more often than others. */
final class Crowd {

    private static final double EAGERNESS_SD = 0.7;

    private final Dice dice;
    private final Map<String, List<Person>> people;
    private final Map<String, double[]> eagerness = new LinkedHashMap<>();

    Crowd(Campus campus, Dice dice) {
        this.dice = dice;
        this.people = campus.requesters();
        people.forEach(
                (site, staff) ->
                        eagerness.put(
                                site,
                                staff.stream()
                                        .mapToDouble(p -> dice.lognormal(1.0, EAGERNESS_SD))
                                        .toArray()));
    }

    Person anybody(Site site) {
        return at(site).get(dice.weighted(eagerness.getOrDefault(site.id(), new double[] {1})));
    }

    Person somebodyElse(Site site) {
        return dice.pick(at(site));
    }

    /** So many requesters, nearly all different. */
    List<Person> many(Site site, int count) {
        List<Person> different = dice.shuffled(at(site));
        List<Person> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean again = i >= different.size() || (i > 3 && dice.chance(0.12));
            result.add(again ? dice.pick(result) : different.get(i));
        }
        return result;
    }

    private List<Person> at(Site site) {
        return Objects.requireNonNull(people.get(site.id()));
    }
}
