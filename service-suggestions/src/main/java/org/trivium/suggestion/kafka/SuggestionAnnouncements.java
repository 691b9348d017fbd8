package org.trivium.suggestion.kafka;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trivium.events.EventType;
import org.trivium.events.Flavour;
import org.trivium.events.Scope;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcer;
import org.trivium.suggestion.Decision;
import org.trivium.suggestion.Suggestion;
import org.trivium.suggestion.SuggestionChange;

/** Says what a change of a suggestion is to others: always exactly one event. */
final class SuggestionAnnouncements implements Announcer<SuggestionChange> {

    private final CatalogueSettings.Types types;
    private final Announcements announcements;

    SuggestionAnnouncements(CatalogueSettings catalogue, Announcements announcements) {
        this.types = catalogue.types();
        this.announcements = announcements;
    }

    @Override
    public List<Announcement> announce(SuggestionChange change) {
        Suggestion after = change.after();
        Announcements.Origin origin =
                new Announcements.Origin(
                        after.district(), after.id(), after.version(), change.at());
        return List.of(announcements.of(type(change), origin, data(change)));
    }

    private EventType type(SuggestionChange change) {
        if (change.first()) {
            return types.suggested();
        }
        return switch (change.standing()) {
            case OPEN -> types.reopened();
            case ACCEPTED -> types.accepted();
            case DISMISSED -> types.dismissed();
            case SNOOZED -> types.snoozed();
            case WITHDRAWN -> types.withdrawn();
        };
    }

    private static Record data(SuggestionChange change) {
        Suggestion after = change.after();
        if (change.first()) {
            return suggested(after);
        }
        Decision decision = after.decision();
        String id = after.id();
        String recurrence = after.recurrence();
        Target target = target(after);
        return switch (change.standing()) {
            case OPEN -> Turns.reopened(change, target);
            case WITHDRAWN ->
                    new SuggestionFact.SuggestionWithdrawn(
                            id, recurrence, target, Turns.withdrawn(after));
            case ACCEPTED ->
                    new SuggestionFact.SuggestionAccepted(id, recurrence, target, decision.by());
            case DISMISSED ->
                    new SuggestionFact.SuggestionDismissed(
                            id, recurrence, target, reason(decision), decision.by());
            case SNOOZED ->
                    new SuggestionFact.SuggestionSnoozed(
                            id,
                            recurrence,
                            target,
                            requireNonNull(decision.until()),
                            decision.by(),
                            decision.growth() == null ? null : true);
        };
    }

    private static SuggestionFact.Suggested suggested(Suggestion suggestion) {
        return new SuggestionFact.Suggested(
                suggestion.id(),
                suggestion.recurrence(),
                target(suggestion),
                Flavour.valueOf(suggestion.place().flavour().name()),
                Scope.valueOf(suggestion.place().scope().name()),
                suggestion.place().node(),
                suggestion.place().leaf(),
                suggestion.early(),
                suggestion.evidence().figures().avoidableMinutes());
    }

    private static Target target(Suggestion suggestion) {
        return Target.valueOf(suggestion.target().name());
    }

    private static org.trivium.events.DismissReason reason(Decision decision) {
        return org.trivium.events.DismissReason.valueOf(requireNonNull(decision.reason()).name());
    }
}
