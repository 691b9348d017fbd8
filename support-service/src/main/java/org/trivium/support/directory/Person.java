package org.trivium.support.directory;

import org.jspecify.annotations.Nullable;

/**
 * A member of staff; name and address never leave this service.
 *
 * @param id opaque and random, made here; the only thing that others see of a person
 * @param externalKey what imports know the person by, unique in the district
 * @param site where the person works, if anywhere in particular
 */
public record Person(
        String district,
        String id,
        String externalKey,
        String name,
        @Nullable String email,
        Position position,
        @Nullable String site,
        boolean active,
        long version)
        implements Registered {

    static Person imported(String district, String id, Newcomers.NewPerson met) {
        return new Person(
                district,
                id,
                met.externalKey(),
                met.externalKey(),
                null,
                met.position(),
                met.site(),
                true,
                1);
    }

    @Override
    public String key() {
        return id;
    }

    Person as(String newId, long newVersion) {
        return new Person(
                district, newId, externalKey, name, email, position, site, active, newVersion);
    }
}
