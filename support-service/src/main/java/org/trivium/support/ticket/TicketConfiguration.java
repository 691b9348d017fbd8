package org.trivium.support.ticket;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.caller.Attempt;
import org.trivium.support.directory.Directory;

/** Wires the ticket desk. */
@Configuration(proxyBeanMethods = false)
class TicketConfiguration {

    @Bean
    Places places(Directory directory) {
        return new DirectoryPlaces(directory);
    }

    @Bean
    TicketNumbers ticketNumbers(Tickets tickets, Directory directory) {
        return new TicketNumbers(tickets, directory::zone);
    }

    @Bean
    TicketHistory ticketHistory(Tickets tickets) {
        return new TicketHistory(tickets);
    }

    @Bean
    TicketLists ticketLists(ListedTickets tickets, Places places) {
        return new TicketLists(tickets, places);
    }

    @Bean
    BulkDesk bulkDesk(TicketDesk desk, Places places) {
        return new BulkDesk(desk, places);
    }

    @Bean
    Intake ticketIntake(Places places, TicketNumbers numbers, Attempt attempt) {
        return new Intake(places, new Categories(places), numbers, attempt);
    }

    @Bean
    TicketDesk ticketDesk(
            Tickets tickets, Intake intake, Places places, MergeGate gate, Clock clock) {
        return new TicketDesk(tickets, intake, places, gate, clock);
    }
}
