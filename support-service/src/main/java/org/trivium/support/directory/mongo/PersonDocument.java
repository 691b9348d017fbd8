package org.trivium.support.directory.mongo;

import org.jspecify.annotations.Nullable;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.directory.Person;
import org.trivium.support.directory.Position;

/** A person as stored. */
record PersonDocument(
        String id,
        String district,
        long version,
        String person,
        String externalKey,
        String name,
        @Nullable String email,
        Position position,
        @Nullable String site,
        boolean active)
        implements Stored {

    static PersonDocument of(Person person) {
        return new PersonDocument(
                MongoRegister.id(person),
                person.district(),
                person.version(),
                person.id(),
                person.externalKey(),
                person.name(),
                person.email(),
                person.position(),
                person.site(),
                person.active());
    }

    Person entry() {
        return new Person(
                district, person, externalKey, name, email, position, site, active, version);
    }
}
