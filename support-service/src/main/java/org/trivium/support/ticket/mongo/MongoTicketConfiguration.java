package org.trivium.support.ticket.mongo;

import static org.trivium.starter.mongo.StoredKind.byDistrictAnd;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.support.ticket.MergeGate;
import org.trivium.support.ticket.Places;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.Tickets;

/** Wires tickets to their collections. */
@Configuration(proxyBeanMethods = false)
class MongoTicketConfiguration {

    @Bean
    StoredKind<TicketDocument> ticketKind() {
        return StoredKind.announcing(
                TicketDocument.class,
                "tickets",
                byDistrictAnd("number").unique(),
                byDistrictAnd("external").unique(),
                byDistrictAnd("_id"),
                byDistrictAnd("status", "_id"),
                byDistrictAnd("site", "_id"),
                byDistrictAnd("leaf", "_id"),
                byDistrictAnd("assignee", "_id"),
                byDistrictAnd("requester", "_id"),
                byDistrictAnd("onBehalfOf", "_id"),
                byDistrictAnd("asset", "_id"),
                byDistrictAnd("opened", "_id"),
                byDistrictAnd("priority", "_id"),
                byDistrictAnd("updated", "_id"),
                byDistrictAnd("words", "_id"),
                byDistrictAnd("leaf", "opened"),
                byDistrictAnd("resolved"),
                byDistrictAnd("filed", "_id"));
    }

    @Bean
    StoredKind<NumberCounter> ticketNumberKind() {
        return StoredKind.silent(NumberCounter.class, "ticketNumbers");
    }

    @Bean
    StoredKind<MergeLock> mergeLockKind() {
        return StoredKind.silent(MergeLock.class, "ticketMerges");
    }

    @Bean
    StoredKind<FillMark> fillMarkKind() {
        return StoredKind.silent(FillMark.class, "ticketFills");
    }

    @Bean
    TicketFiller ticketFiller(
            DistrictMongos mongos,
            StoredKind<TicketDocument> ticketKind,
            StoredKind<FillMark> fillMarkKind) {
        return new TicketFiller(mongos.of(ticketKind), mongos.of(fillMarkKind));
    }

    @Bean
    MergeGate mergeGate(DistrictMongos mongos, StoredKind<MergeLock> kind, Clock clock) {
        return new MongoMergeGate(mongos.of(kind), clock);
    }

    @Bean
    Tickets tickets(
            DistrictMongos mongos,
            StoredKind<TicketDocument> ticketKind,
            StoredKind<NumberCounter> ticketNumberKind,
            Announcer<TicketChange> announcer,
            Places places) {
        return new MongoTickets(
                mongos.of(ticketKind), mongos.of(ticketNumberKind), announcer, places);
    }
}
