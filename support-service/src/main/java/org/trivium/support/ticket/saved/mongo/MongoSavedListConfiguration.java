package org.trivium.support.ticket.saved.mongo;

import static org.trivium.starter.mongo.StoredKind.byDistrictAnd;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.support.ticket.saved.SavedLists;

/** Wires saved lists to their collection. */
@Configuration(proxyBeanMethods = false)
class MongoSavedListConfiguration {

    @Bean
    StoredKind<SavedListDocument> savedListKind() {
        return StoredKind.silent(
                SavedListDocument.class, "ticketLists", byDistrictAnd("person", "_id"));
    }

    @Bean
    SavedLists savedLists(DistrictMongos mongos, StoredKind<SavedListDocument> savedListKind) {
        return new MongoSavedLists(mongos.of(savedListKind));
    }
}
