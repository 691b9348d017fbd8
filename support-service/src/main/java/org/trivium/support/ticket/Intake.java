package org.trivium.support.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;
import org.trivium.support.directory.Leaf;
import org.trivium.support.directory.Position;

/** Turns what somebody says into a ticket, after checking it against the directory. */
final class Intake {

    private final Places places;
    private final Categories categories;
    private final TicketNumbers numbers;
    private final Attempt attempt;

    Intake(Places places, Categories categories, TicketNumbers numbers, Attempt attempt) {
        this.places = places;
        this.categories = categories;
        this.numbers = numbers;
        this.attempt = attempt;
    }

    String newId() {
        return attempt.newId();
    }

    Attempt attempt() {
        return attempt;
    }

    TicketChange take(Caller caller, String id, Filing filing, Stamp stamp) {
        String district = caller.district();
        Persons persons = new Persons(new OneLook(places));
        Category category = checked(caller, filing, persons);
        Report report = report(caller, filing, stamp);
        Ticket.Identity identity =
                new Ticket.Identity(id, district, numbers.next(district, stamp.at()), null);
        Position position = persons.position(district, report.person());
        return Ticket.file(identity, report, category, position, stamp);
    }

    private Category checked(Caller caller, Filing filing, Persons persons) {
        List<FieldError> errors = new ArrayList<>();
        if (!places.hasSite(caller.district(), filing.site())) {
            errors.add(new FieldError("site", "is no site that takes tickets"));
        }
        Optional<Category> category =
                categories.find(
                        caller.district(), Objects.requireNonNullElse(filing.leaf(), Leaf.UNKNOWN));
        if (category.isEmpty()) {
            errors.add(new FieldError("leaf", "is no leaf that takes tickets"));
        }
        errors.addAll(persons.errors(caller, filing));
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return category.orElseThrow();
    }

    private static Report report(Caller caller, Filing filing, Stamp stamp) {
        return new Report(
                Objects.requireNonNullElse(filing.requester(), caller.person()),
                filing.onBehalfOf(),
                filing.site(),
                filing.room(),
                filing.asset(),
                filing.model(),
                filing.subject(),
                filing.description(),
                Objects.requireNonNullElse(filing.priority(), Priority.P3),
                stamp.at());
    }
}
