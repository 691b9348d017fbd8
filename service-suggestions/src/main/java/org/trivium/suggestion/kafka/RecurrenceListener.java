package org.trivium.suggestion.kafka;

import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.trivium.events.EventType;
import org.trivium.events.RecurrenceFact;
import org.trivium.starter.consuming.EventHandler;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.suggestion.News;
import org.trivium.suggestion.SuggestionClerk;

/**
 * Brings the clerk what the detector says, and times how long it took from the ticket that
 * completed a recurrence to the suggestion: the detector's record carries the log's time of that
 * ticket's.
 */
final class RecurrenceListener implements EventHandler {

    private final SuggestionClerk clerk;
    private final Timer untilSuggested;
    private final Clock clock;

    RecurrenceListener(SuggestionClerk clerk, Timer untilSuggested, Clock clock) {
        this.clerk = clerk;
        this.untilSuggested = untilSuggested;
        this.clock = clock;
    }

    @Override
    public void handle(ReceivedEvent event) {
        Optional<News> news = news(event);
        if (news.isEmpty()) {
            return;
        }
        int opened = clerk.hear(event.district(), news.get());
        Duration waited = Duration.between(event.logged(), clock.instant());
        for (int i = 0; i < opened; i++) {
            untilSuggested.record(waited.isNegative() ? Duration.ZERO : waited);
        }
    }

    /** What the event says about an outbreak or a chronic need, if it does. */
    static Optional<News> news(ReceivedEvent event) {
        return EventType.named(event.type())
                .filter(type -> type.data() == RecurrenceFact.class)
                .flatMap(_ -> RecurrenceNews.of(event.data(RecurrenceFact.class)));
    }
}
