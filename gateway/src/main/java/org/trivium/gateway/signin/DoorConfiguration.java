package org.trivium.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.DelegatingServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;

/** Who may pass. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class DoorConfiguration {

    @Bean
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            Refusing refusing,
            Admission admission,
            CsrfCookie csrf,
            BearerTokens bearers,
            Operators operators,
            SignOut signOut) {
        ServerAuthenticationEntryPoint entry = refusing.entry();
        return plain(http, admission)
                .authorizeExchange(paths -> paths(paths, operators))
                .csrf(
                        spec ->
                                spec.csrfTokenRepository(csrf.tokens())
                                        .csrfTokenRequestHandler(
                                                new ServerCsrfTokenRequestAttributeHandler())
                                        .requireCsrfProtectionMatcher(csrf)
                                        .accessDeniedHandler(refusing::noCsrfToken))
                .oauth2Login(
                        login ->
                                login.authenticationSuccessHandler(signedIn(csrf))
                                        .authenticationFailureHandler(refusing::signInFailed))
                .oauth2ResourceServer(
                        bearer ->
                                bearer.authenticationEntryPoint(entry)
                                        .accessDeniedHandler(refusing::notAllowed)
                                        .jwt(bearers::apply))
                .exceptionHandling(
                        no ->
                                no.authenticationEntryPoint(entry)
                                        .accessDeniedHandler(refusing::notAllowed))
                .logout(signOut::apply)
                .build();
    }

    /** Back to the page that was asked for, with a new token against forged requests. */
    private static ServerAuthenticationSuccessHandler signedIn(CsrfCookie csrf) {
        return new DelegatingServerAuthenticationSuccessHandler(
                csrf, new RedirectServerAuthenticationSuccessHandler());
    }

    /**
     * Headers are put on every answer elsewhere. How fast one asks is looked at before a sign-in
     * begins, since that costs a session, and again when it is known who asks.
     */
    private static ServerHttpSecurity plain(ServerHttpSecurity http, Admission admission) {
        return http.headers(HeaderSpec::disable)
                .cors(CorsSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .addFilterAt(new SignInPace(admission), SecurityWebFiltersOrder.FIRST)
                .addFilterAfter(
                        new AskerPace(admission),
                        SecurityWebFiltersOrder.SECURITY_CONTEXT_SERVER_WEB_EXCHANGE);
    }

    private static void paths(AuthorizeExchangeSpec paths, Operators operators) {
        paths.pathMatchers(
                        "/actuator/health",
                        "/actuator/health/*",
                        "/schemas/**",
                        "/api/*/openapi.json")
                .permitAll()
                .pathMatchers("/actuator/**")
                .access(operators)
                .anyExchange()
                .authenticated();
    }
}
