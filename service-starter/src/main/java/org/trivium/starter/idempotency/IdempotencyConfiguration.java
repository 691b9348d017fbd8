package org.trivium.starter.idempotency;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.caller.Callers;
import org.trivium.starter.mongo.AgeSweeper;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;

/** What every POST goes through. */
@AutoConfiguration(afterName = "org.trivium.starter.mongo.MongoConfiguration")
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyConfiguration {

    @Bean
    Attempt attempt() {
        return new ServedAttempt();
    }

    @Bean
    StoredKind<KeyDocument> keyKind() {
        return StoredKind.silent(
                KeyDocument.class,
                "idempotencyKeys",
                new Index().on("forget", Sort.Direction.ASC).named("forget"));
    }

    @Bean
    Keys keys(
            DistrictMongos mongos,
            StoredKind<KeyDocument> keyKind,
            IdempotencySettings settings,
            Clock clock) {
        return new Keys(mongos.of(keyKind), settings, clock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            Keys keys,
            IdempotencySettings settings,
            Callers callers,
            Witness witness,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<IdempotencyFilter> filter =
                new FilterRegistrationBean<>(
                        new IdempotencyFilter(
                                keys, callers, witness, problems, settings.patience()));
        // after whatever finds out who asks
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    @Bean
    AgeSweeper keySweeper(
            MongoOperations mongo,
            StoredKind<KeyDocument> keyKind,
            IdempotencySettings settings,
            Clock clock) {
        return new AgeSweeper(
                mongo,
                new AgeSweeper.Keeping(keyKind.collection(), "forget", Duration.ZERO),
                settings.sweepEvery(),
                clock);
    }
}
