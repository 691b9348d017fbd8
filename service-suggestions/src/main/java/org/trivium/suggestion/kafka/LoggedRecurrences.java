package org.trivium.suggestion.kafka;

import java.util.function.BiConsumer;
import org.trivium.events.Topic;
import org.trivium.starter.rebuild.WholeTopic;
import org.trivium.suggestion.News;
import org.trivium.suggestion.ToldRecurrences;

/** What the detector has said, from the log. */
final class LoggedRecurrences implements ToldRecurrences {

    private final WholeTopic log;

    LoggedRecurrences(WholeTopic log) {
        this.log = log;
    }

    @Override
    public void each(BiConsumer<String, News> listener) {
        log.read(
                Topic.RECURRENCES,
                event ->
                        RecurrenceListener.news(event)
                                .ifPresent(news -> listener.accept(event.district(), news)));
    }
}
