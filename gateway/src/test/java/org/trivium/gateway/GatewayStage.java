package org.trivium.gateway;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.trivium.stack.mongo.EmbeddedMongo;

/** What a gateway needs around it in tests: sessions' database, a provider, a service behind. */
final class GatewayStage {

    static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory(0);

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private GatewayStage() {}

    /** Sessions in a database of the test's own. */
    static String database(DynamicPropertyRegistry registry) {
        String uri = MONGO.uri() + "/gateway" + DATABASES.incrementAndGet();
        registry.add("spring.mongodb.uri", () -> uri);
        return uri;
    }

    /** The same, and sign-in at that provider. */
    static String database(DynamicPropertyRegistry registry, FakeProvider provider) {
        String uri = database(registry);
        registry.add("trivium.security.issuer", provider::issuer);
        registry.add("trivium.security.client-secret", () -> FakeProvider.SECRET);
        return uri;
    }

    /** One more gateway beside the test's own, which its end leaves alone. */
    static ConfigurableApplicationContext another(String... properties) {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(
                        context ->
                                ((GenericApplicationContext) context)
                                        .registerBean(
                                                ReactorResourceFactory.class,
                                                GatewayStage::threadsOfItsOwn))
                .run(properties);
    }

    private static ReactorResourceFactory threadsOfItsOwn() {
        var threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        threads.setShutdownQuietPeriod(Duration.ZERO);
        return threads;
    }

    static int port(ConfigurableApplicationContext gateway) {
        return Objects.requireNonNull(((WebServerApplicationContext) gateway).getWebServer())
                .getPort();
    }
}
