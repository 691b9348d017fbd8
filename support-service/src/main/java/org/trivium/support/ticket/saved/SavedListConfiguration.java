package org.trivium.support.ticket.saved;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.caller.Attempt;
import org.trivium.support.ticket.TicketLists;

/** Wires saved lists. */
@Configuration(proxyBeanMethods = false)
class SavedListConfiguration {

    @Bean
    SavedListDesk savedListDesk(SavedLists lists, TicketLists tickets, Attempt attempt) {
        return new SavedListDesk(lists, tickets, attempt);
    }
}
