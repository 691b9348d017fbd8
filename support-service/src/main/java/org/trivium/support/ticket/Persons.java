package org.trivium.support.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;
import org.trivium.support.directory.Position;

/** Looks the people whom a request names up in the directory. */
final class Persons {

    private static final String UNKNOWN = "is no person of the directory";

    private final Places places;

    Persons(Places places) {
        this.places = places;
    }

    /** What is wrong with whom a filing names; callers may be unknown themselves. */
    List<FieldError> errors(Caller caller, Filing filing) {
        return Stream.of(
                        requester(caller, filing), known(caller, "onBehalfOf", filing.onBehalfOf()))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Passes for those who can be given work.
     *
     * @throws InvalidFields when the directory knows no such person, or the person has left
     */
    void requireAssignee(Caller caller, @Nullable String assignee) {
        if (assignee != null && !isActive(caller.district(), assignee)) {
            throw InvalidFields.of("assignee", "is no active person of the directory");
        }
    }

    /** What the person does at a site; OTHER when the directory does not know. */
    Position position(String district, String person) {
        return places.person(district, person).map(Places.Someone::position).orElse(Position.OTHER);
    }

    private Optional<FieldError> requester(Caller caller, Filing filing) {
        String requester = filing.requester();
        if (requester != null && !requester.equals(caller.person())) {
            if (!Sight.seesOthers(caller)) {
                return Optional.of(new FieldError("requester", "must be yourself"));
            }
            if (!caller.reaches(filing.site())) {
                return Optional.of(
                        new FieldError(
                                "requester", "must be yourself at a site that is not yours"));
            }
        }
        return known(caller, "requester", requester);
    }

    private Optional<FieldError> known(Caller caller, String field, @Nullable String person) {
        boolean right =
                person == null
                        || person.equals(caller.person())
                        || places.person(caller.district(), person).isPresent();
        return right ? Optional.empty() : Optional.of(new FieldError(field, UNKNOWN));
    }

    private boolean isActive(String district, String person) {
        return places.person(district, person).filter(Places.Someone::active).isPresent();
    }
}
