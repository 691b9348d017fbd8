package org.trivium.support.ticket;

import java.time.Instant;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.People;
import org.trivium.support.directory.Person;
import org.trivium.support.directory.Position;

/** People of a district whose opaque ids a test knows beforehand. */
final class Staff {

    private Staff() {}

    static void hire(People people, String district, String... ids) {
        for (String id : ids) {
            people.save(new Change<>(null, person(district, id, true, 1), Instant.EPOCH));
        }
    }

    static void dismiss(People people, String district, String id) {
        Person known = people.find(district, id).orElseThrow();
        people.save(new Change<>(known, person(district, id, false, 2), Instant.EPOCH));
    }

    private static Person person(String district, String id, boolean active, long version) {
        return new Person(
                district, id, "key-" + id, id, null, Position.TECHNICIAN, null, active, version);
    }
}
