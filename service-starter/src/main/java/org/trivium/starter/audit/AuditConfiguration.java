package org.trivium.starter.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.trivium.starter.caller.Callers;
import org.trivium.starter.idempotency.Witness;
import org.trivium.starter.mongo.AgeSweeper;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;

/** The audit trail that every verb writes to. */
@AutoConfiguration(afterName = "org.trivium.starter.mongo.MongoConfiguration")
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    StoredKind<AuditEntry> auditKind() {
        return StoredKind.silent(
                AuditEntry.class,
                AuditTrail.COLLECTION,
                StoredKind.byDistrictAnd("at", "_id"),
                StoredKind.byDistrictAnd("person", "at", "_id"),
                StoredKind.byDistrictAnd("object", "at", "_id"),
                new Index().on("at", Sort.Direction.ASC).named("at"));
    }

    @Bean
    AuditTrail auditTrail(
            DistrictMongos mongos, StoredKind<AuditEntry> auditKind, MeterRegistry registry) {
        return new AuditTrail(mongos.of(auditKind), registry);
    }

    @Bean
    AuditDesk auditDesk(AuditTrail trail) {
        return new AuditDesk(trail);
    }

    @Bean
    AuditClerk auditClerk(AuditTrail trail, Callers callers, Clock clock) {
        return new AuditClerk(trail, callers, clock);
    }

    @Bean
    WebMvcRegistrations auditedVerbs(AuditClerk clerk) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new AuditedVerbs(clerk);
            }
        };
    }

    @Bean
    Witness auditWitness(
            AuditClerk clerk,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> verbs) {
        return new AuditWitness(clerk, verbs);
    }

    @Bean
    AgeSweeper auditSweeper(MongoOperations mongo, AuditSettings settings, Clock clock) {
        return new AgeSweeper(
                mongo,
                new AgeSweeper.Keeping(AuditTrail.COLLECTION, "at", settings.kept()),
                settings.sweepEvery(),
                clock);
    }
}
