package org.trivium.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service counts as down.
 *
 * @param calls how many of the last calls are looked at; none is judged before half of them are
 *     there
 * @param failures percentage of failed ones that opens the breaker
 * @param pause how long nothing reaches the service then
 */
@ConfigurationProperties("trivium.gateway.breaker")
record BreakerSettings(
        @DefaultValue("10") int calls,
        @DefaultValue("50") float failures,
        @DefaultValue("5s") Duration pause) {}
