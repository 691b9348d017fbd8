package org.trivium.support.recurrence.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.starter.rebuild.ReadModel;
import org.trivium.support.recurrence.Recurrences;

/** The collections of recurrences and of their lives. */
@Configuration(proxyBeanMethods = false)
class RecurrenceMongoConfiguration {

    @Bean
    StoredKind<RecurrenceDocument> recurrenceKind() {
        return StoredKind.silent(
                RecurrenceDocument.class,
                "recurrences",
                StoredKind.byDistrictAnd("living", "_id"),
                StoredKind.byDistrictAnd("recurrence.place.leaf", "_id"));
    }

    @Bean
    StoredKind<NewsDocument> newsKind() {
        return StoredKind.silent(
                NewsDocument.class,
                "recurrence_news",
                StoredKind.byDistrictAnd("recurrenceId", "_id"));
    }

    @Bean
    Recurrences recurrences(
            DistrictMongos mongos,
            StoredKind<RecurrenceDocument> kind,
            StoredKind<NewsDocument> newsKind) {
        return new MongoRecurrences(mongos.of(kind), mongos.of(newsKind));
    }

    /** As its reader's group is called. */
    @Bean
    ReadModel recurrenceModel(
            StoredKind<RecurrenceDocument> kind, StoredKind<NewsDocument> newsKind) {
        return ReadModel.of("support-recurrences", kind, newsKind);
    }
}
