package org.trivium.support.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.Person;
import org.trivium.support.directory.Position;
import org.trivium.support.ticket.Category;
import org.trivium.support.ticket.Stamp;

/**
 * What the steps of rows refer to.
 *
 * @param people by the key that the file uses
 * @param tree the categories as they are now
 * @param numbers gives out the numbers of new tickets
 */
record Scene(
        String district,
        String source,
        Map<String, Person> people,
        CategoryTree tree,
        Function<Instant, String> numbers) {

    /** Who the history says did what nobody is named for. */
    private static final String IMPORT = "import";

    /** The opaque id; for someone whom the directory does not know yet, the key itself. */
    String person(String key) {
        Person known = people.get(key);
        return known == null ? key : known.id();
    }

    /** True when the directory knows whoever has that key. */
    boolean knows(String key) {
        return people.containsKey(key);
    }

    @Nullable String personOrNone(@Nullable String key) {
        return key == null ? null : person(key);
    }

    Position position(String key) {
        Person known = people.get(key);
        return known == null ? Position.OTHER : Position.valueOf(known.position().name());
    }

    Category category(String leaf) {
        return new Category(
                leaf,
                tree.version(),
                tree.leaf(leaf).map(known -> known.restricted()).orElse(false));
    }

    Stamp stamp(@Nullable String key, Instant at) {
        return new Stamp(Optional.ofNullable(personOrNone(key)).orElse(IMPORT), at);
    }
}
