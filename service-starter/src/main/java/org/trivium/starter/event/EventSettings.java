package org.trivium.starter.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every event of this service says of itself.
 *
 * @param schemaBase address under which the gateway serves the schemas
 */
@ConfigurationProperties("trivium.events")
public record EventSettings(@DefaultValue("http://localhost:8080/schemas") String schemaBase) {}
