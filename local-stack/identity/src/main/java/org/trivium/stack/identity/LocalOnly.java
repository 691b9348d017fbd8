package org.trivium.stack.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Refuses every start outside the local stack, before anything listens: everybody who reads this
 * project knows the people here, and one password opens for all of them.
 */
final class LocalOnly implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String PROFILE = "local";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        require(event.getEnvironment());
    }

    private static void require(Environment environment) {
        if (!List.of(environment.getActiveProfiles()).contains(PROFILE)) {
            throw new NotLocal(
                    "The demo identity runs in the local stack only, and the profile 'local' is not"
                            + " active.");
        }
        String address = environment.getProperty("server.address", "");
        if (address.isBlank() || !isLoopback(address)) {
            throw new NotLocal(
                    "The demo identity listens on this machine's loopback address only, and"
                            + " server.address is '%s'.".formatted(address));
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
