package org.trivium.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a browser is known.
 *
 * @param cookie name of the cookie that carries a session's id
 * @param idle how long a session without a request is kept
 * @param longest how long a session is kept at all
 * @param signingIn how long a session is kept in which nobody has signed in yet
 * @param touch how often at most a request without a change is written down
 * @param sweep how often sessions that have run out are deleted
 */
@ConfigurationProperties("trivium.sessions")
public record SessionSettings(
        @DefaultValue("TRIVIUM_SESSION") String cookie,
        @DefaultValue("1h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("15m") Duration signingIn,
        @DefaultValue("1m") Duration touch,
        @DefaultValue("1m") Duration sweep) {}
