package org.trivium.support.directory;

import static org.trivium.starter.caller.Role.DEPARTMENT_HEAD;
import static org.trivium.starter.caller.Role.DIRECTOR;
import static org.trivium.starter.caller.Role.INTEGRATOR;
import static org.trivium.starter.caller.Role.PD_COORDINATOR;
import static org.trivium.starter.caller.Role.TECHNICIAN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.paging.Page;

/** Where people are described; what other systems know by a key gets an opaque id here. */
public final class PersonDesk {

    private static final int AT_ONCE = 1000;

    private final Directory directory;
    private final People people;
    private final Supplier<String> ids;
    private final Clock clock;

    public PersonDesk(Directory directory, People people, Supplier<String> ids, Clock clock) {
        this.directory = directory;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds or replaces these people by external key; says how many that changed. Their ids are
     * ignored: a person that is known keeps the id.
     */
    public int describe(Caller caller, Collection<Person> wanted) {
        String district = directory.known(Editors.district(caller)).id();
        return inParts(wanted).mapToInt(part -> describePart(district, part)).sum();
    }

    /** Those of the external keys that the caller's district knows, for whoever describes them. */
    public Map<String, Person> known(Caller caller, Collection<String> externalKeys) {
        return known(Editors.district(caller), externalKeys);
    }

    /** Adds those that are not known yet; the opaque id of each by external key. */
    public Map<String, String> ensure(Caller caller, Collection<Newcomers.NewPerson> met) {
        String district = directory.known(Editors.district(caller)).id();
        return inParts(met)
                .flatMap(part -> ensurePart(district, part).values().stream())
                .collect(Collectors.toMap(Person::externalKey, Person::id));
    }

    /**
     * One person of the caller's district; names are for those who work with people, and everybody
     * has their own. Whose id somebody has, from a ticket for instance, may be of any site.
     */
    public Optional<Person> find(Caller caller, String id) {
        boolean self = id.equals(caller.person());
        return directory.person((self ? caller.as(Role.values()) : reader(caller)).district(), id);
    }

    /**
     * People of the caller's district in order of external key; for whoever is bound to sites those
     * of these and of none.
     */
    public Page<Person> list(Caller caller, People.Wanted wanted) {
        reader(caller);
        People.Wanted oneMore =
                new People.Wanted(
                        wanted.site(), wanted.externalKey(), wanted.after(), wanted.limit() + 1);
        return Page.of(
                people.list(caller.district(), oneMore, caller.sites()),
                wanted.limit(),
                person -> Cursor.of(person.externalKey()).text());
    }

    private static Caller reader(Caller caller) {
        return caller.as(TECHNICIAN, PD_COORDINATOR, DEPARTMENT_HEAD, DIRECTOR, INTEGRATOR);
    }

    private int describePart(String district, List<Person> wanted) {
        List<String> keys = wanted.stream().map(Person::externalKey).toList();
        return new Rewriting<>(people)
                .until(
                        () -> {
                            Map<String, Person> known = known(district, keys);
                            return wanted.stream()
                                    .flatMap(
                                            person ->
                                                    change(known.get(person.externalKey()), person))
                                    .toList();
                        });
    }

    private Map<String, Person> ensurePart(String district, List<Newcomers.NewPerson> met) {
        List<String> keys = met.stream().map(Newcomers.NewPerson::externalKey).toList();
        new Rewriting<>(people)
                .until(
                        () -> {
                            Map<String, Person> known = known(district, keys);
                            return met.stream()
                                    .filter(one -> !known.containsKey(one.externalKey()))
                                    .map(one -> Person.imported(district, ids.get(), one))
                                    .map(one -> new Change<>(null, one, clock.instant()))
                                    .toList();
                        });
        return known(district, keys);
    }

    private Map<String, Person> known(String district, Collection<String> externalKeys) {
        return people.withExternalKeys(district, externalKeys).stream()
                .collect(Collectors.toMap(Person::externalKey, Function.identity()));
    }

    private Stream<Change<Person>> change(@Nullable Person before, Person wanted) {
        if (before == null) {
            return Stream.of(new Change<>(null, wanted.as(ids.get(), 1), clock.instant()));
        }
        return before.equals(wanted.as(before.id(), before.version()))
                ? Stream.empty()
                : Stream.of(
                        new Change<>(
                                before,
                                wanted.as(before.id(), before.version() + 1),
                                clock.instant()));
    }

    private static <T> Stream<List<T>> inParts(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        return Stream.iterate(0, from -> from < list.size(), from -> from + AT_ONCE)
                .map(from -> list.subList(from, Math.min(list.size(), from + AT_ONCE)));
    }
}
