package org.trivium.stack.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** Who is known, and what is remembered over a restart. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    AuthorizationServerSettings serverSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings) {
        return new InMemoryRegisteredClientRepository(new Clients(settings).all());
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            JdbcOperations database, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(database, clients);
    }

    /** Every authorization is on the disk before its token is out: a crash ends no session. */
    @Bean(destroyMethod = "dispose")
    JdbcConnectionPool database(IdentitySettings settings) {
        Path folder = OwnFiles.folder(settings.data());
        OwnFiles.reserve(folder.resolve("authorizations.mv.db"));
        return JdbcConnectionPool.create(
                "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                        .formatted(folder.resolve("authorizations").toAbsolutePath()),
                "",
                "");
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.data())));
    }

    @Bean
    Claims claims(IdentitySettings settings) {
        return new Claims(settings);
    }

    @Bean
    PasswordEncoder secrets() {
        return new GeneratedSecrets();
    }

    /** One password for all, drawn when the stack first came up. */
    @Bean
    UserDetailsService people(IdentitySettings settings) {
        String password = OwnFiles.read(settings.secrets().resolve("demo-password"));
        return user ->
                settings.person(user)
                        .map(
                                person ->
                                        User.withUsername(person.user())
                                                .password(password)
                                                .authorities("ROLE_DEMO")
                                                .build())
                        .orElseThrow(() -> new UsernameNotFoundException("Nobody is called so."));
    }
}
