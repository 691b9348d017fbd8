package org.trivium.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One breaker a service, so that one that is down leaves the others alone. */
@Configuration(proxyBeanMethods = false)
class BreakerConfiguration {

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakers(BreakerSettings settings) {
        CircuitBreakerConfig breaker =
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.calls())
                        .minimumNumberOfCalls(Math.max(1, settings.calls() / 2))
                        .failureRateThreshold(settings.failures())
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build();
        return factory ->
                factory.configureDefault(
                        id ->
                                new Resilience4JConfigBuilder(id)
                                        .circuitBreakerConfig(breaker)
                                        .build());
    }
}
