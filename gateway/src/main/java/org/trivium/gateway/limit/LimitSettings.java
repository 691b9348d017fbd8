package org.trivium.gateway.limit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast one may ask. Each gateway counts for itself.
 *
 * @param person who has signed in with a browser
 * @param client program with a token of its own
 * @param clients programs with another limit than the others, by client id
 * @param district all of a district together, so that one leaves room for the others
 * @param address all who have not signed in and come from one address
 * @param remembered how many of each kind are remembered at most
 */
@ConfigurationProperties("trivium.limits")
record LimitSettings(
        @DefaultValue("600/1m") Rate person,
        @DefaultValue("3000/1m") Rate client,
        @DefaultValue Map<String, Rate> clients,
        @DefaultValue("12000/1m") Rate district,
        @DefaultValue("1200/1m") Rate address,
        @DefaultValue("100000") int remembered) {

    Rate of(String program) {
        return clients.getOrDefault(program, client);
    }
}
