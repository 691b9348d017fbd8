package org.trivium.stack.kafka;

import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a broker lets in, and what they may do there.
 *
 * @param settings of the broker beside its addresses; its listeners are {@code CLIENTS} and {@code
 *     CONTROLLER}
 * @param accounts passwords by name of those that a new broker knows from the start, for {@code
 *     SCRAM-SHA-512}
 */
public record Guard(Map<String, String> settings, Map<String, String> accounts) {

    private static final Guard NONE =
            new Guard(
                    Map.of(
                            "listener.security.protocol.map",
                            "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT",
                            "inter.broker.listener.name",
                            BrokerSettings.CLIENTS,
                            "controller.listener.names",
                            BrokerSettings.CONTROLLER),
                    Map.of());

    public Guard {
        settings = Map.copyOf(settings);
        accounts = Map.copyOf(accounts);
    }

    /** Whoever is on this machine may do everything. */
    static Guard none() {
        return NONE;
    }

    /** Names alone: passwords and what unlocks them stay out of logs. */
    @Override
    public String toString() {
        return "Guard[settings=%s, accounts=%s]"
                .formatted(new TreeMap<>(settings).keySet(), new TreeMap<>(accounts).keySet());
    }
}
