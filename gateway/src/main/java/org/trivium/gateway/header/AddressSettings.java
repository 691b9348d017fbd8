package org.trivium.gateway.header;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the gateway stands.
 *
 * @param url address that people type, without a path; without it a request's own host counts
 * @param proxies addresses or networks (10.0.0.0/8) of proxies in front, whose {@code
 *     X-Forwarded-For} is believed
 */
@ConfigurationProperties("trivium.gateway")
public record AddressSettings(@Nullable URI url, @DefaultValue({}) List<String> proxies) {}
