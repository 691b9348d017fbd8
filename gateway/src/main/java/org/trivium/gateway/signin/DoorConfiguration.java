package org.trivium.gateway.signin;

import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.DelegatingServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.trivium.gateway.header.PublicAddress;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/** Who may pass. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class DoorConfiguration {

    private static final String ENABLED = "trivium.security.enabled";

    @Bean
    @ConditionalOnProperty(name = ENABLED, matchIfMissing = true)
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            Refusing refusing,
            CsrfCookie csrf,
            Customizer<ServerHttpSecurity.OAuth2ResourceServerSpec> bearers,
            Customizer<LogoutSpec> signOut) {
        ServerAuthenticationEntryPoint entry = refusing.entry();
        return plain(http)
                .authorizeExchange(DoorConfiguration::paths)
                .csrf(
                        spec ->
                                spec.csrfTokenRepository(csrf.tokens())
                                        .csrfTokenRequestHandler(
                                                new ServerCsrfTokenRequestAttributeHandler())
                                        .requireCsrfProtectionMatcher(csrf)
                                        .accessDeniedHandler(refusing::noCsrfToken))
                .oauth2Login(
                        login ->
                                login.authenticationSuccessHandler(
                                                new DelegatingServerAuthenticationSuccessHandler(
                                                        csrf,
                                                        new RedirectServerAuthenticationSuccessHandler()))
                                        .authenticationFailureHandler(refusing::signInFailed))
                .oauth2ResourceServer(bearers)
                .exceptionHandling(
                        no ->
                                no.authenticationEntryPoint(entry)
                                        .accessDeniedHandler(refusing::notAllowed))
                .logout(signOut)
                .build();
    }

    /** Nobody is asked who they are. */
    @Bean
    @ConditionalOnProperty(name = ENABLED, havingValue = "false")
    SecurityWebFilterChain openDoor(ServerHttpSecurity http) {
        return plain(http)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(RequestCacheSpec::disable)
                .csrf(CsrfSpec::disable)
                .logout(LogoutSpec::disable)
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .build();
    }

    /** Those who bring a token with every request. */
    @Bean
    @ConditionalOnProperty(name = ENABLED, matchIfMissing = true)
    Customizer<ServerHttpSecurity.OAuth2ResourceServerSpec> bearers(
            Refusing refusing, Verifier verifier, SecuritySettings settings) {
        return bearer ->
                bearer.authenticationEntryPoint(refusing.entry())
                        .accessDeniedHandler(refusing::notAllowed)
                        .jwt(
                                jwt ->
                                        jwt.jwtDecoder(verifier)
                                                .jwtAuthenticationConverter(
                                                        token -> machine(token, settings)));
    }

    /** Ends the session here, then the one at the identity provider. */
    @Bean
    @ConditionalOnProperty(name = ENABLED, matchIfMissing = true)
    Customizer<LogoutSpec> signOut(Registration registration, PublicAddress address) {
        var there = new OidcClientInitiatedServerLogoutSuccessHandler(registration);
        there.setPostLogoutRedirectUri(address.base());
        there.setLogoutSuccessUrl(URI.create("/"));
        return spec ->
                spec.logoutHandler(new WebSessionServerLogoutHandler()).logoutSuccessHandler(there);
    }

    private static Mono<AbstractAuthenticationToken> machine(Jwt token, SecuritySettings settings) {
        return Mono.justOrEmpty(Asker.of(token, settings.claims()))
                .<AbstractAuthenticationToken>map(asker -> new MachineToken(token, asker))
                .switchIfEmpty(Mono.error(() -> new Refused(Refusal.NO_DISTRICT)));
    }

    /** Headers are put on every answer elsewhere, on those of this chain too. */
    private static ServerHttpSecurity plain(ServerHttpSecurity http) {
        return http.headers(HeaderSpec::disable)
                .cors(CorsSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable);
    }

    private static void paths(AuthorizeExchangeSpec paths) {
        paths.pathMatchers("/actuator/health", "/actuator/health/*", "/schemas/**")
                .permitAll()
                .pathMatchers("/actuator/**")
                .hasAuthority("ROLE_ops")
                .anyExchange()
                .authenticated();
    }
}
