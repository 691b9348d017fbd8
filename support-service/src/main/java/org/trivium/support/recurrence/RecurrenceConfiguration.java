package org.trivium.support.recurrence;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.Register;
import org.trivium.support.directory.SchoolYear;
import org.trivium.support.ticket.ConfirmedCauses;
import org.trivium.support.ticket.ReportedTickets;

/** Puts up the board. */
@Configuration(proxyBeanMethods = false)
class RecurrenceConfiguration {

    @Bean
    RecurrenceBoard recurrenceBoard(Recurrences recurrences, Directory directory) {
        return new RecurrenceBoard(recurrences, directory);
    }

    @Bean
    EvidenceDesk evidenceDesk(RecurrenceBoard board, Directory directory, ReportedTickets tickets) {
        return new EvidenceDesk(board, directory, tickets);
    }

    @Bean
    CauseDesk causeDesk(
            Directory directory, Register<SchoolYear> years, ConfirmedCauses causes, Clock clock) {
        return new CauseDesk(directory, years, causes, clock);
    }
}
