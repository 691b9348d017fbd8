package org.trivium.support.directory.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Person;
import org.trivium.support.directory.Position;

/**
 * A person as described by whoever knows the person by an external key. What it leaves out stays as
 * it is known; an empty address or site takes the known one away.
 */
record PersonForm(
        @Nullable String externalKey,
        String name,
        @Nullable String email,
        String position,
        @Nullable String site,
        @Nullable Boolean active) {

    Person read(Form form, Known known) {
        String key = form.key("externalKey", externalKey);
        Optional<Person> before = Optional.ofNullable(known.people().get(key));
        String workplace = site == null || site.isBlank() ? null : site;
        form.check(
                workplace == null || known.sites().contains(workplace),
                "site",
                "is no site of this district");
        String address = email == null || email.isBlank() ? null : email;
        form.check(
                address == null || (address.length() <= 200 && address.indexOf('@') > 0),
                "email",
                "must be an address");
        return new Person(
                known.district(),
                "",
                key,
                form.text("name", name),
                email == null ? before.map(Person::email).orElse(null) : address,
                form.oneOf("position", position, Position.class),
                site == null ? before.map(Person::site).orElse(null) : workplace,
                active == null ? before.map(Person::active).orElse(true) : active,
                1);
    }

    /** The key as the directory keeps it. */
    String key() {
        return externalKey == null ? "" : externalKey.strip();
    }

    PersonForm withKey(String key) {
        return new PersonForm(key, name, email, position, site, active);
    }

    /**
     * What the district knows already.
     *
     * @param sites ids
     * @param people by external key
     */
    record Known(String district, Set<String> sites, Map<String, Person> people) {}
}
