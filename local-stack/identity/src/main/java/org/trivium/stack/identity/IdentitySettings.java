package org.trivium.stack.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in and where from.
 *
 * @param issuer how tokens name this server
 * @param data folder for the signing key and what has been authorized
 * @param secrets folder with one file for each secret, named as who uses it
 * @param gateways roots of the gateways that people come from
 * @param lifetimes how long tokens are good for
 * @param people who may sign in
 * @param machines who may fetch a token for itself, by client id
 */
@ConfigurationProperties("trivium.identity")
record IdentitySettings(
        URI issuer,
        Path data,
        Path secrets,
        List<URI> gateways,
        @DefaultValue Lifetimes lifetimes,
        List<Person> people,
        @DefaultValue Map<String, Machine> machines) {

    /** The client that signs people in. */
    static final String GATEWAY = "trivium-gateway";

    /** For whom access tokens are. */
    static final String AUDIENCE = "trivium";

    /**
     * How long tokens are good for.
     *
     * @param refresh longest time between two refreshes, about a working day
     */
    record Lifetimes(@DefaultValue("5m") Duration access, @DefaultValue("12h") Duration refresh) {}

    /** Where somebody stands: what the services decide by. */
    record Standing(String district, String person, List<String> roles, List<String> sites) {}

    /**
     * One who signs in with a password.
     *
     * @param user what to type
     * @param task what to show beside the name
     */
    record Person(
            String user,
            String name,
            String task,
            String district,
            String person,
            List<String> roles,
            @DefaultValue List<String> sites) {

        Standing standing() {
            return new Standing(district, person, roles, sites);
        }
    }

    /** One that fetches a token with its secret. */
    record Machine(
            String district,
            @DefaultValue("machine-cli") String person,
            List<String> roles,
            @DefaultValue List<String> sites) {

        Standing standing() {
            return new Standing(district, person, roles, sites);
        }
    }

    Optional<Person> person(String user) {
        return people.stream().filter(person -> person.user().equals(user)).findAny();
    }
}
