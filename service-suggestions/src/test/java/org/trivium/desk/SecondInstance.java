package org.trivium.desk;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another running desk on the broker and the database of the first. */
final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    SecondInstance(Environment first) {
        context =
                new SpringApplicationBuilder(DeskApplication.class)
                        .profiles(first.getActiveProfiles())
                        .run(
                                "--server.port=0",
                                same(first, "spring.mongodb.uri"),
                                same(first, "trivium.security.issuer"),
                                same(first, "spring.kafka.bootstrap-servers"));
    }

    private static String same(Environment first, String property) {
        return "--%s=%s".formatted(property, first.getRequiredProperty(property));
    }

    /** Somebody who comes to this one. */
    Visitor visitor() {
        return new Visitor(context.getEnvironment());
    }

    @Override
    public void close() {
        context.close();
    }
}
