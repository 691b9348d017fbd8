package org.trivium.gateway.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may carry.
 *
 * @param largest body where nothing else is said
 * @param larger places with larger bodies
 * @param window time in which enough of a body must come
 * @param enough how much that is
 */
@ConfigurationProperties("trivium.bodies")
record BodySettings(
        @DefaultValue("1MB") DataSize largest,
        @DefaultValue({}) List<Place> larger,
        @DefaultValue("10s") Duration window,
        @DefaultValue("5KB") DataSize enough) {

    /**
     * A place with bodies of its own size.
     *
     * @param path pattern of its path
     * @param largest body
     */
    record Place(String path, DataSize largest) {}
}
