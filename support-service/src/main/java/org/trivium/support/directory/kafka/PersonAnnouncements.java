package org.trivium.support.directory.kafka;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trivium.events.DirectoryFact.PersonChanged;
import org.trivium.events.EventType;
import org.trivium.events.Position;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.event.Announcer;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.Person;

/** Others hear what a person does and where, never who it is. */
@Component
final class PersonAnnouncements implements Announcer<Change<Person>> {

    private final Announcements announcements;

    PersonAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public List<Announcement> announce(Change<Person> change) {
        Person person = change.after();
        PersonChanged fact = fact(person);
        if (change.before() != null && fact.equals(fact(change.before()))) {
            return List.of();
        }
        return List.of(
                announcements.of(
                        EventType.PERSON_CHANGED,
                        new Origin(person.district(), person.id(), person.version(), change.at()),
                        fact));
    }

    private static PersonChanged fact(Person person) {
        return new PersonChanged(
                person.id(),
                Position.valueOf(person.position().name()),
                person.site(),
                person.active());
    }
}
