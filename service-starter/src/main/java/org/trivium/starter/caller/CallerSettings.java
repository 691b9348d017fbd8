package org.trivium.starter.caller;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the caller is until people sign in.
 *
 * @param district the district of every request
 * @param districtFromHeader in the local stack only: whether {@code X-District} names the district
 *     instead
 */
@ConfigurationProperties("trivium.caller")
public record CallerSettings(
        @DefaultValue("demo") String district, @DefaultValue("false") boolean districtFromHeader) {}
