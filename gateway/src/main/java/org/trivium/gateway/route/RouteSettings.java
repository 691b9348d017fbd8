package org.trivium.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where requests go.
 *
 * @param services a service answers to {@code /api/<name>/**}
 * @param patience how long a service may take for the start of its answer
 * @param patient places that may take longer
 */
@ConfigurationProperties("trivium.gateway")
record RouteSettings(
        @DefaultValue Map<String, URI> services,
        @DefaultValue("60s") Duration patience,
        @DefaultValue({}) List<Place> patient) {

    /**
     * A place where answers take their time, such as one that takes large files.
     *
     * @param path pattern of its path
     * @param patience how long it may take, with what is sent
     */
    record Place(String path, Duration patience) {}
}
