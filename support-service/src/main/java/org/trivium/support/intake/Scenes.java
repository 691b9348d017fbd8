package org.trivium.support.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.People;
import org.trivium.support.directory.Person;
import org.trivium.support.ticket.TicketNumbers;

/** Looks up, for a batch of rows at once, what their steps refer to. */
final class Scenes {

    private final Directory directory;
    private final People people;
    private final TicketNumbers numbers;

    Scenes(Directory directory, People people, TicketNumbers numbers) {
        this.directory = directory;
        this.people = people;
        this.numbers = numbers;
    }

    /** For a rehearsal: no number is given out. */
    Scene rehearsal(ImportJob job, Collection<Row> rows) {
        return scene(job, rows, _ -> "new");
    }

    /** For the telling. */
    Scene telling(ImportJob job, Collection<Row> rows) {
        TicketNumbers.Block block = numbers.block(job.district(), rows.size());
        return scene(job, rows, block::next);
    }

    private Scene scene(ImportJob job, Collection<Row> rows, Function<Instant, String> giveNumber) {
        return new Scene(
                job.district(),
                job.order().source(),
                people(job.district(), rows),
                directory.categories(job.district()),
                giveNumber);
    }

    private Map<String, Person> people(String district, Collection<Row> rows) {
        Set<String> keys = new HashSet<>();
        for (Row row : rows) {
            keys.add(row.need(Field.REQUESTER));
            Stream.ofNullable(row.get(Field.ASSIGNEE)).forEach(keys::add);
        }
        return people.withExternalKeys(district, keys).stream()
                .collect(Collectors.toMap(Person::externalKey, Function.identity()));
    }
}
