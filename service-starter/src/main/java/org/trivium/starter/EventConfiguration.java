package org.trivium.starter;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.event.EventSettings;

/** The envelope, and the clock that everything takes its time from. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@EnableConfigurationProperties(EventSettings.class)
class EventConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventRecords eventRecords(
            @Value("${spring.application.name}") String service, EventSettings settings) {
        return new EventRecords("/" + service, settings.schemaBase());
    }

    @Bean
    Announcements announcements(ObjectProvider<Tracer> tracer) {
        return new Announcements(tracer.getIfAvailable(() -> Tracer.NOOP));
    }
}
