package org.trivium.support.ticket;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.id.Ids;
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
    TicketDesk ticketDesk(
            Tickets tickets, Places places, TicketNumbers numbers, MergeGate gate, Clock clock) {
        Intake intake = new Intake(places, new Categories(places), numbers, Ids::next);
        return new TicketDesk(tickets, intake, places, gate, clock);
    }
}
