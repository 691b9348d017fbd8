package org.trivium.starter.mongo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait for the database.
 *
 * @param patience until a request or a reader is told that no server answers, or that all
 *     connections are in use; the driver would let it hang for 30 s, or two minutes
 * @param answer how long one answer may take; the driver would wait for ever
 */
@ConfigurationProperties("trivium.mongo")
record MongoSettings(@DefaultValue("5s") Duration patience, @DefaultValue("30s") Duration answer) {}
