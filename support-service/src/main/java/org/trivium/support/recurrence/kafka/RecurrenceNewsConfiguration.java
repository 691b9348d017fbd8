package org.trivium.support.recurrence.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.events.RecurrenceFact;
import org.trivium.events.Topic;
import org.trivium.starter.consuming.Subscription;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.support.recurrence.RecurrenceBoard;

/** Reads what the detector publishes onto the board. */
@Configuration(proxyBeanMethods = false)
class RecurrenceNewsConfiguration {

    @Bean
    Subscription recurrenceNews(RecurrenceBoard board) {
        return new Subscription(
                Topic.RECURRENCES, "support-recurrences", event -> put(board, event));
    }

    private static void put(RecurrenceBoard board, ReceivedEvent event) {
        RecurrenceFact fact = event.data(RecurrenceFact.class);
        board.put(
                RecurrenceTranslator.recurrence(event.district(), fact),
                RecurrenceTranslator.news(event.type(), fact));
    }
}
