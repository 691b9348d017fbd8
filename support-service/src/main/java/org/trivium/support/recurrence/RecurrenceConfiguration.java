package org.trivium.support.recurrence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts up the board. */
@Configuration(proxyBeanMethods = false)
class RecurrenceConfiguration {

    @Bean
    RecurrenceBoard recurrenceBoard(Recurrences recurrences) {
        return new RecurrenceBoard(recurrences);
    }
}
