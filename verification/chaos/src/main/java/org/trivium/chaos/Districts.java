package org.trivium.chaos;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivium.chaos.client.Person;
import org.trivium.chaos.client.School;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.demo.Leaf;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.demo.DistrictLoader;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.ImportJob;
import org.trivium.stack.launcher.process.Refused;

/** The two districts of a run: one with a past, and one beside it that gets its past late. */
final class Districts {

    static final List<String> NAMES = List.of("demo", "next-door");

    /** Tickets of the first that imports bring while processes are killed. */
    private static final int LATE = 600;

    private final DemoDistrict first;
    private final DemoDistrict second;

    Districts(long seed) {
        first = draw(seed);
        second = draw(seed + 1);
    }

    private static DemoDistrict draw(long seed) {
        DemoDistrict any = DemoDistrict.draw(seed, LocalDateTime.of(2026, 1, 1, 0, 0));
        return DemoDistrict.draw(seed, LocalDateTime.now(any.zone()));
    }

    /** Puts them into an empty stack. */
    List<School> load(Stack stack) {
        Door one = Person.importer(NAMES.getFirst()).door(stack);
        Door other = Person.importer(NAMES.getLast()).door(stack);
        DistrictLoader loader = new DistrictLoader(one);
        loader.describe(first);
        new DistrictLoader(other).describe(second);
        int all = first.tickets().size();
        ImportJob.Progress end = loader.tickets(first.part(0, all - LATE)).await(_ -> {});
        if (!end.state().equals("done")) {
            throw new Refused("The demo district could not be loaded: " + end);
        }
        return List.of(
                school(stack, NAMES.getFirst(), first, first.part(all - LATE, all)),
                school(stack, NAMES.getLast(), second, second));
    }

    /** Who brings history may not look at people; a director may. */
    private static School school(
            Stack stack, String name, DemoDistrict described, DemoDistrict history) {
        return School.of(Person.director(name).door(stack), name, described, history);
    }

    /** Leaves whose facts are told to the detector alone. */
    Set<String> restricted() {
        return first.leaves().stream()
                .filter(Leaf::restricted)
                .map(Leaf::code)
                .collect(Collectors.toSet());
    }
}
