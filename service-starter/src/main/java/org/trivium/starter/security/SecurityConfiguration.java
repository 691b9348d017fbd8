package org.trivium.starter.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.trivium.starter.caller.Callers;

/**
 * Nobody passes without an access token; what its bearer may do is decided by every verb. The
 * gateway is not trusted to have looked.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private static final String OPERATORS = "ROLE_ops";

    @Bean
    JwtDecoder accessTokens(SecuritySettings settings) {
        return new AccessTokens(settings);
    }

    @Bean
    Refusing refusing(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new Refusing(problems);
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Callers callers,
            Refusing refusing,
            @Value("${spring.application.name}") String service) {
        String document = "/api/%s/openapi.json".formatted(service.replaceAll("-service$", ""));
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .oauth2ResourceServer(tokens -> believe(tokens, callers, refusing))
                .authorizeHttpRequests(requests -> admit(requests, document))
                .build();
    }

    /** The page of failures shows those that happen, and is no address to ask. */
    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests,
            String document) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, document)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(OPERATORS)
                .requestMatchers("/error")
                .denyAll()
                .anyRequest()
                .authenticated();
    }

    private static void believe(
            OAuth2ResourceServerConfigurer<HttpSecurity> tokens,
            Callers callers,
            Refusing refusing) {
        tokens.authenticationEntryPoint(refusing)
                .accessDeniedHandler(refusing)
                .jwt(jwt -> jwt.jwtAuthenticationConverter(callers::authentication))
                .withObjectPostProcessor(
                        new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <O extends BearerTokenAuthenticationFilter> O postProcess(
                                    O filter) {
                                filter.setAuthenticationFailureHandler(refusing);
                                return filter;
                            }
                        });
    }
}
