package org.trivium.starter.caller;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where access tokens say who asks; a dot walks into an object.
 *
 * @param district the school district
 * @param person id of a person in the directory; without it the subject counts
 * @param roles list of roles; those that are none of {@link Role} count for nothing
 * @param sites list of sites to which the roles are bound
 */
@ConfigurationProperties("trivium.security.claims")
public record ClaimSettings(
        @DefaultValue("district") String district,
        @DefaultValue("person") String person,
        @DefaultValue("roles") String roles,
        @DefaultValue("sites") String sites) {}
