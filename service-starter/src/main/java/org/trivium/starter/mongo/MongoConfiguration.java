package org.trivium.starter.mongo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.trivium.starter.outbox.OutboxCollections;
import org.trivium.starter.outbox.OutboxRelay;

/** The way to the database. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(MongoSettings.class)
class MongoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer patience(MongoSettings settings) {
        long millis = settings.patience().toMillis();
        long answer = settings.answer().toMillis();
        return client ->
                client.applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(millis, MILLISECONDS))
                        .applyToConnectionPoolSettings(
                                pool -> pool.maxWaitTime(millis, MILLISECONDS))
                        .applyToSocketSettings(
                                socket ->
                                        socket.connectTimeout(millis, MILLISECONDS)
                                                .readTimeout(answer, MILLISECONDS));
    }

    @Bean
    OutboxCollections outboxCollections(ObjectProvider<StoredKind<?>> kinds) {
        return new OutboxCollections(
                kinds.stream()
                        .filter(StoredKind::announces)
                        .map(StoredKind::collection)
                        .distinct()
                        .toList());
    }

    @Bean
    DistrictMongos districtMongos(MongoOperations mongo, OutboxRelay relay) {
        return new DistrictMongos(mongo, relay);
    }

    @Bean
    IndexMaker indexMaker(MongoOperations mongo, ObjectProvider<StoredKind<?>> kinds) {
        List<StoredKind<?>> all = kinds.stream().toList();
        return new IndexMaker(mongo, all);
    }
}
