package org.trivium.suggestion.kafka;

import java.util.Arrays;
import java.util.Optional;
import org.trivium.events.EventType;
import org.trivium.starter.consuming.EventHandler;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.suggestion.Link;
import org.trivium.suggestion.Links;
import org.trivium.suggestion.State;
import org.trivium.suggestion.Target;

/** Keeps what the other desk says about its suggestions. */
final class LinkListener implements EventHandler {

    private final String service;
    private final Links links;

    LinkListener(String service, Links links) {
        this.service = service;
        this.links = links;
    }

    @Override
    public void handle(ReceivedEvent event) {
        EventType.named(event.type())
                .flatMap(LinkListener::state)
                .ifPresent(state -> keep(event, state));
    }

    private void keep(ReceivedEvent event, State state) {
        Said said = event.data(Said.class);
        Optional<Target> target =
                Arrays.stream(Target.values())
                        .filter(t -> t.name().equals(said.target().name()))
                        .findFirst();
        target.ifPresent(
                t ->
                        links.put(
                                event.district(),
                                new Link(
                                        service,
                                        said.suggestion(),
                                        event.sequence(),
                                        said.recurrence(),
                                        t,
                                        state)));
    }

    private static Optional<State> state(EventType type) {
        return switch (type) {
            case TOPIC_SUGGESTED, ITEM_SUGGESTED, TOPIC_REOPENED, ITEM_REOPENED ->
                    Optional.of(State.OPEN);
            case TOPIC_ACCEPTED, ITEM_ACCEPTED -> Optional.of(State.ACCEPTED);
            case TOPIC_DISMISSED, ITEM_DISMISSED -> Optional.of(State.DISMISSED);
            case TOPIC_SNOOZED, ITEM_SNOOZED -> Optional.of(State.SNOOZED);
            case TOPIC_WITHDRAWN, ITEM_WITHDRAWN -> Optional.of(State.WITHDRAWN);
            default -> Optional.empty();
        };
    }

    /** What all facts about suggestions have in common. */
    record Said(String suggestion, String recurrence, org.trivium.events.Target target) {}
}
