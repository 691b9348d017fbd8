package org.trivium.gateway.session;

import com.mongodb.MongoClientSettings;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.trivium.gateway.header.PublicAddress;

/** Sessions in MongoDB behind a cookie that no script can read. */
@Configuration(proxyBeanMethods = false)
@EnableSpringWebSession
class SessionConfiguration {

    /** Somebody waits for a session: better say soon that it cannot be had. */
    private static final int PATIENCE_SECONDS = 3;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MongoSessions sessions(ReactiveMongoTemplate mongo, SessionSettings settings, Clock clock) {
        return new MongoSessions(mongo, settings, clock);
    }

    @Bean
    Sweeper sweeper(MongoSessions sessions, SessionSettings settings) {
        return new Sweeper(sessions, settings.sweep());
    }

    @Bean
    CookieWebSessionIdResolver cookie(SessionSettings settings, PublicAddress address) {
        var resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(settings.cookie());
        resolver.addCookieInitializer(
                cookie -> {
                    cookie.httpOnly(true).path("/").sameSite("Lax");
                    if (address.isSecure()) {
                        cookie.secure(true);
                    }
                });
        return resolver;
    }

    @Bean
    MongoClientSettingsBuilderCustomizer patience() {
        return SessionConfiguration::hurry;
    }

    private static void hurry(MongoClientSettings.Builder settings) {
        settings.applyToClusterSettings(
                        cluster ->
                                cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket ->
                                socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                                        .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
}
