package org.trivium.support.directory.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Person;
import org.trivium.support.directory.Position;

/** A person as described by whoever knows the person by an external key. */
record PersonForm(
        @Nullable String externalKey,
        @Nullable String name,
        @Nullable String email,
        @Nullable String position,
        @Nullable String site,
        @Nullable Boolean active) {

    Person read(Form form, String district, Set<String> sites) {
        form.check(site == null || sites.contains(site), "site", "is no site of this district");
        form.check(
                email == null || (email.length() <= 200 && email.indexOf('@') > 0),
                "email",
                "must be an address");
        return new Person(
                district,
                "",
                form.key("externalKey", externalKey),
                form.text("name", name),
                email,
                form.oneOf("position", position, Position.class),
                site,
                !Boolean.FALSE.equals(active),
                1);
    }

    PersonForm withKey(String key) {
        return new PersonForm(key, name, email, position, site, active);
    }
}
