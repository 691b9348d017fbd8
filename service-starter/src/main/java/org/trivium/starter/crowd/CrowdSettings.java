package org.trivium.starter.crowd;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many may come in.
 *
 * @param most requests that an instance works on at once; all of them may be waiting for the
 *     database
 */
@ConfigurationProperties("trivium.requests")
record CrowdSettings(@DefaultValue("1000") int most) {}
