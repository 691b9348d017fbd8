package org.trivium.chaos.client;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivium.chaos.ledger.Decided;
import org.trivium.stack.launcher.Machine;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.http.Door;

/**
 * Somebody who takes part: a client of the identity that asks under its own name and may do what
 * its one role allows.
 */
public record Person(String district, String name, String role) {

    private static final String STAFF = "staff";
    private static final int TECHNICIANS = 4;
    private static final int TEACHERS = 2;

    /** They meet at the same suggestions. */
    private static final int COORDINATORS = 2;

    /** Everybody in a district. */
    public static Stream<Person> allOf(String district) {
        return Stream.of(
                        clerks(district),
                        Decided.SERVICES.stream().flatMap(desk -> coordinators(district, desk)),
                        Stream.of(importer(district), director(district), operator(district)))
                .flatMap(people -> people);
    }

    /** Technicians, who work on all tickets, and teachers, who follow their own. */
    static Stream<Person> clerks(String district) {
        return Stream.concat(
                several(TECHNICIANS, district, "technician", "technician"),
                several(TEACHERS, district, "teacher", STAFF));
    }

    /** Those who decide at a desk. */
    static Stream<Person> coordinators(String district, String desk) {
        return several(
                COORDINATORS, district, desk, desk.equals("pd") ? "pd-coordinator" : "planner");
    }

    /** Who describes the district and brings its history. */
    public static Person importer(String district) {
        return one(district, "importer", "integrator");
    }

    /** Who may read everything that the district holds. */
    public static Person director(String district) {
        return one(district, "director", "director");
    }

    /** Who may look at meters. */
    public static Person operator(String district) {
        return one(district, "operator", "ops");
    }

    private static Person one(String district, String task, String role) {
        return new Person(district, district + "-" + task, role);
    }

    private static Stream<Person> several(int count, String district, String task, String role) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> one(district, "%s-%d".formatted(task, number), role));
    }

    /** True for those who see their own tickets only. */
    boolean seesOwnOnly() {
        return role.equals(STAFF);
    }

    /** The gateway as this person finds it. */
    public Door door(Stack stack) {
        return stack.door().as(name);
    }

    /** What the identity is to know. */
    public Machine machine() {
        return new Machine(name, district, name, List.of(role));
    }
}
